import { darker, lighter, mix } from '../../colour';
import { d, type Point } from '../canvas';
import { ball, glow, shade } from '../paint';
import type { SceneInput } from '../scene';
import { circle, circlePath, ellipse, line, path, raised, rect, rectPath } from '../shapes';
import { bottle, stand, vessel } from './shelf-things';

/** Furnishes the right half of a room whose floor begins at that height. */
export type Furniture = (input: SceneInput, floor: number) => void;

/** Draws with a foot's point for origin, in units of the picture; `wide` is the picture's width in these units. */
function furnish(
  { canvas }: SceneInput,
  { at, scale = 1 }: { at: Point; scale?: number },
  draw: (wide: number) => void,
): void {
  canvas.place({ at, scale: canvas.unit * scale }, () => draw(canvas.width / canvas.unit));
}

function drawChair(input: SceneInput, at: Point, isMirrored: boolean): void {
  const { canvas, palette } = input;
  const colour = mix(palette.accent, palette.near, 0.25);
  canvas.place({ at, scale: canvas.unit * 1.3, isMirrored }, () =>
    canvas.add(
      line('M-5 0L-4.4-14M6 0L5.4-14', darker(colour, 0.45), 1.1),
      path('M-6-13L-7.6-33q0-2 2-2t2.4 2L-2.4-15Z', shade(canvas, colour)),
      rect([-6.4, -16, 13.6, 3.4, 1.4], shade(canvas, lighter(colour, 0.1))),
    ),
  );
}

function drawSalonChair(input: SceneInput, at: Point): void {
  const { canvas, palette } = input;
  const leather = mix(palette.near, palette.accent, 0.25);
  const arms = shade(canvas, darker(leather, 0.3));
  furnish(input, { at }, () =>
    canvas.add(
      ellipse(0, 0, [11, 2], palette.ink, 0.3),
      ellipse(0, -0.6, [7, 1.5], '#8f8c87'),
      rect([-1, -10, 2, 9.6], shade(canvas, '#b9b5ae')),
      rect([-7.4, -28, 14.8, 17, 3.4], shade(canvas, leather)),
      rect([-8.8, -13.6, 17.6, 4.6, 2], shade(canvas, darker(leather, 0.12))),
      rect([-9.6, -18, 2.6, 7, 1.3], arms),
      rect([7, -18, 2.6, 7, 1.3], arms),
      line('M-3-26v12M3-26v12', darker(leather, 0.4), 0.3, 0.5),
    ),
  );
}

function drawPicture(input: SceneInput, at: Point): void {
  const { canvas, palette } = input;
  furnish(input, { at }, () =>
    canvas.add(
      raised(rectPath([0, 0, 17, 21, 0.3]), mix(palette.ink, '#8a5a36', 0.4), 1),
      rect([1, 1, 15, 19], palette.paper),
      circle(8.5, 8, 3.6, palette.accent),
      path('M2 19v-5q4-4 7 0t6-1v6Z', palette.near),
    ),
  );
}

/** Lamps on long cords over a table. */
export function drawLamps(input: SceneInput): void {
  const { canvas, palette, random } = input;
  const metal = random.pick([palette.accent, palette.near, palette.accent2]);
  for (const share of [0.56, 0.78]) {
    const at: Point = [canvas.width * share, canvas.height * random.between(0.16, 0.24)];
    furnish(input, { at }, () =>
      canvas.add(
        line('M0-99V0', palette.ink, 0.35, 0.8),
        circle(0, 5, 20, glow(canvas, palette.light, [0.7, 0.16, 0]), 0.7),
        circle(0, 4.6, 2.2, lighter(palette.light, 0.5)),
        path('M-6 5C-6 0-1.6-.6-1.2-2h2.4C1.6-.6 6 0 6 5Z', shade(canvas, metal)),
      ),
    );
  }
}

/** Two round mirrors over a counter with bottles, a chair before each. */
export const mirrors: Furniture = (input, floor) => {
  const { canvas, palette } = input;
  const { width, unit } = canvas;
  const counter = floor - unit * 25;
  const places = [width * 0.55, width * 0.82];
  const { sky, far } = palette;
  const glass = canvas.linear(
    [[lighter(sky[0], 0.5)], [mix(sky[0], far, 0.5)], [lighter(sky[1], 0.4)]],
    [0, 0, 1, 1],
  );
  const radius = Math.min(unit * 13, width * 0.115);
  for (const x of places) {
    canvas.place({ at: [x, counter - unit * 17], scale: radius / 10 }, () =>
      canvas.add(
        circle(0, 0, 17, glow(canvas, palette.light, [0.6, 0.3, 0])),
        raised(circlePath(0, 0, 10), mix(palette.accent2, '#b58a4a', 0.5), 1),
        circle(0, 0, 9.2, glass),
        line('M-5 2L2-5M-2 4L5-3', '#ffffff', 0.7, 0.45),
      ),
    );
  }
  const wood = mix(palette.mid, '#9a6a42', 0.5);
  canvas.add(
    rect([width * 0.42, counter, width * 0.54, unit * 2.4, unit * 0.4], shade(canvas, wood)),
    rect([width * 0.42, counter + unit * 2.4, width * 0.54, unit * 4], palette.ink, 0.16),
  );
  for (const [share, size] of [
    [0.66, 9],
    [0.695, 7],
    [0.73, 8],
  ] as const)
    stand(input, bottle, { at: [width * share, counter], size: unit * size });
  for (const x of places) drawSalonChair(input, [x, floor + unit * 8]);
};

export const table: Furniture = (input, floor) => {
  const { canvas, palette } = input;
  const { width, unit } = canvas;
  const wood = mix(palette.near, '#7d4e2d', 0.5);
  const foot = floor + unit * 9;
  const [left, wide] = [width * 0.4, width * 0.42];
  canvas.add(ellipse(left + wide / 2, foot, [wide * 0.7, unit * 3], palette.ink, 0.3));
  drawChair(input, [left - unit * 7, foot], false);
  drawChair(input, [left + wide + unit * 7, foot], true);
  furnish(input, { at: [left, foot] }, (room) => {
    const w = room * 0.42;
    const leg = shade(canvas, darker(wood, 0.2));
    canvas.add(
      rect([3, -30, 2, 30], leg),
      rect([w - 5, -30, 2, 30], leg),
      rect([-2, -32.4, w + 4, 3, 1], shade(canvas, lighter(wood, 0.15))),
      ...[0.2, 0.76].map((share) => rect([w * share, -36, 4.4, 3.6, 1], shade(canvas, palette.paper))),
    );
    stand(input, vessel, { at: [w * 0.44, -32.4], size: 15 });
  });
};

/** Rolled mats on a bench. */
export const bench: Furniture = (input, floor) => {
  const { canvas, palette } = input;
  const wood = mix(palette.far, '#a9774a', 0.6);
  furnish(input, { at: [canvas.width * 0.42, floor + canvas.unit * 5] }, (room) => {
    const w = room * 0.42;
    const leg = shade(canvas, darker(wood, 0.3));
    canvas.add(
      ellipse(w / 2, 0, [w * 0.56, 2], palette.ink, 0.28),
      rect([3, -13, 2, 13], leg),
      rect([w - 5, -13, 2, 13], leg),
      rect([0, -15, w, 3, 1], shade(canvas, wood)),
    );
    const { accent, accent2, mid, near } = palette;
    for (const [index, colour] of [accent, accent2, mid, near].entries()) {
      const x = w * (0.12 + index * 0.225);
      canvas.add(
        circle(x, -19.4, 4.4, ball(canvas, colour, { dark: 0.25 })),
        circle(x, -19.4, 1.7, darker(colour, 0.35)),
        line(circlePath(x, -19.4, 3), darker(colour, 0.3), 0.4, 0.6),
      );
    }
  });
};

export const armchairs: Furniture = (input, floor) => {
  const { width, unit } = input.canvas;
  drawPicture(input, [width * 0.58, floor - unit * 50]);
  drawChair(input, [width * 0.52, floor + unit * 9], false);
  drawChair(input, [width * 0.78, floor + unit * 9], true);
};

export const sofa: Furniture = (input, floor) => {
  const { canvas, palette } = input;
  const { width, unit } = canvas;
  const cloth = mix(palette.accent, palette.mid, 0.35);
  drawPicture(input, [width * 0.54, floor - unit * 47]);
  furnish(input, { at: [width * 0.4, floor + unit * 6] }, (room) => {
    const w = room * 0.46;
    const arm = shade(canvas, darker(cloth, 0.08));
    canvas.add(
      ellipse(w / 2, 2, [w * 0.78, 5], mix(palette.paper, palette.accent2, 0.4), 0.8),
      ellipse(w / 2, 0, [w * 0.56, 2.2], palette.ink, 0.34),
      rect([0, -23, w, 18, 4], shade(canvas, cloth)),
      rect([2, -12, w - 4, 9, 2], shade(canvas, lighter(cloth, 0.1))),
      line(d`M${w / 2}-12v8.6`, darker(cloth, 0.4), 0.4, 0.6),
      rect([-3, -17, 6, 15, 2.6], arm),
      rect([w - 3, -17, 6, 15, 2.6], arm),
    );
    for (const [share, turn, colour] of [
      [0.18, -9, palette.accent2],
      [0.72, 9, palette.paper],
    ] as const)
      canvas.place({ at: [w * share, -16], turn }, () =>
        canvas.add(rect([-5, -5, 10, 9.4, 2], shade(canvas, colour))),
      );
  });
};

export const bed: Furniture = (input, floor) => {
  const { canvas, palette } = input;
  const { width, unit } = canvas;
  const cloth = mix(palette.accent, palette.paper, 0.35);
  drawPicture(input, [width * 0.57, floor - unit * 56]);
  furnish(input, { at: [width * 0.4, floor + unit * 9] }, (room) => {
    const w = room * 0.5;
    const pillow = shade(canvas, lighter(palette.paper, 0.6), { dark: 0.14 });
    canvas.add(
      ellipse(w / 2, 0, [w * 0.58, 2.4], palette.ink, 0.3),
      rect([-2, -36, w + 4, 32, 5], shade(canvas, mix(palette.near, '#8a5a36', 0.5))),
      rect([0, -21, w, 18, 3], shade(canvas, palette.paper)),
      rect([0, -15, w, 14, 2.4], shade(canvas, cloth)),
      line(d`M2-11q${w * 0.3} 2 ${w - 4} 0M2-6q${w * 0.5} -2 ${w - 4} 0`, darker(cloth, 0.25), 0.4, 0.5),
      rect([w * 0.08, -27, w * 0.38, 10, 3.4], pillow),
      rect([w * 0.54, -27, w * 0.38, 10, 3.4], pillow),
    );
  });
};
