import { darker, lighter, mix } from '../../colour';
import { d } from '../canvas';
import { fade, glow, shade } from '../paint';
import type { Scene, SceneInput } from '../scene';
import { circle, ellipse, line, path, rect, repeat } from '../shapes';
import { plant, stand, vessel } from './shelf-things';
import { drawVignette, drawWall } from './surface';

/** A small shop from across the street: shutters above, a striped awning, light in the window. */
export const drawStorefront: Scene = (input) => {
  const { canvas, palette, random } = input;
  const { width, height, unit } = canvas;
  const [upper, top, street] = [height * 0.34, height * 0.44, height * 0.87];
  const wall = mix(palette.far, palette.paper, random.between(0.2, 0.5));
  drawWall(input, wall);
  const windows = Math.max(2, Math.round(width / (unit * 34)));
  for (let index = 0; index < windows; index += 1)
    canvas.place({ at: [(width * (index + 0.5)) / windows, upper * 0.5], scale: unit }, () =>
      drawShutters(input),
    );
  const ledge = shade(canvas, lighter(wall, 0.2), { way: 'down', light: 0.4 });
  const board = shade(canvas, mix(palette.near, palette.ink, 0.25), { way: 'down', light: 0.16, dark: 0 });
  const sign = upper + unit * 2;
  canvas.add(
    rect([0, upper - unit * 2, width, unit * 3], ledge),
    // A board without any lettering.
    rect([width * 0.06, sign, width * 0.88, top - unit - sign, unit * 0.6], board),
    rect([width * 0.075, sign + unit, width * 0.85, top - sign - unit * 3], palette.accent2, 0.2),
  );
  canvas.place({ at: [width * 0.06, top], scale: unit }, () =>
    drawDisplay(input, (width * 0.56) / unit, (street - top) / unit),
  );
  canvas.place({ at: [width * 0.66, top], scale: unit }, () =>
    drawDoor(input, (width * 0.28) / unit, (street - top) / unit),
  );
  drawAwning(input, top - unit);
  const stone = mix(palette.sky[1], '#8f8880', 0.5);
  canvas.add(
    rect([0, street, width, height - street], shade(canvas, stone, { way: 'down', light: 0.2, dark: 0.2 })),
    rect([0, street, width, unit * 0.8], lighter(stone, 0.5)),
  );
  for (const share of [0.02, 0.6, 0.9])
    stand(input, plant, { at: [width * share, street + unit * 4], size: unit * random.between(19, 25) });
  canvas.place({ at: [width * 0.64, top + unit * 12], scale: unit }, () => drawLantern(input));
  drawVignette(input, 0.34);
};

function drawShutters({ canvas, palette }: SceneInput): void {
  const wood = mix(palette.accent2, palette.near, 0.3);
  const panel = shade(canvas, wood, { way: 'right', dark: 0.2 });
  const glass = [mix(palette.sky[0], palette.ink, 0.35), mix(palette.light, palette.accent, 0.3)] as const;
  const slats = repeat(10, (slat) => `M-10.5 ${slat * 2 - 9}h4M6.5 ${slat * 2 - 9}h4`);
  canvas.add(
    rect([-5.5, -10.5, 11, 21], canvas.linear([[glass[0]], [glass[1]]])),
    rect([-11.5, -10.5, 6, 21, 0.4], panel),
    rect([5.5, -10.5, 6, 21, 0.4], panel),
    line(slats, darker(wood, 0.4), 0.5, 0.6),
    rect([-6.5, 10.5, 13, 1.4], lighter(palette.paper, 0.2)),
  );
}

function drawDisplay(input: SceneInput, width: number, height: number): void {
  const { canvas, palette, random } = input;
  const { light, accent, near, ink } = palette;
  const frame = mix(near, ink, 0.3);
  const glass = canvas.radial(
    [[lighter(light, 0.3)], [mix(light, accent, 0.35)], [mix(accent, near, 0.6)]],
    [0.5, 0.4, 0.8],
  );
  canvas.add(rect([0, 0, width, height], frame), rect([2, 2, width - 4, height * 0.76], glass));
  for (const shelf of [height * 0.5, height * 0.78]) {
    canvas.add(rect([2, shelf, width - 4, 1.2], mix(frame, '#8a5a36', 0.4)));
    for (let x = 6; x < width - 14;)
      x += stand(input, vessel, { at: [x, shelf], size: random.between(11, 17) }) + 3;
  }
  const gleam = d`M2 ${height * 0.6}L${width * 0.45} 2h${width * 0.14}L2 ${height * 0.78}Z`;
  canvas.add(
    path(gleam, '#ffffff', 0.16),
    rect([width * 0.5 - 0.6, 0, 1.2, height * 0.78], frame),
    rect([2, height * 0.84, width - 4, height * 0.13], lighter(frame, 0.14)),
  );
}

function drawDoor({ canvas, palette }: SceneInput, width: number, height: number): void {
  const wood = mix(palette.accent, palette.near, 0.3);
  const glass = canvas.linear([[lighter(palette.light, 0.2)], [mix(palette.light, palette.accent, 0.5)]]);
  canvas.add(
    rect([0, 0, width, height], darker(wood, 0.4)),
    rect([2, 3, width - 4, height - 3], shade(canvas, wood, { way: 'right', light: 0.2, dark: 0.15 })),
    rect([5, 7, width - 10, height * 0.52, 1], glass),
    rect([5, height * 0.72, width - 10, height * 0.2, 0.6], darker(wood, 0.18)),
    circle(width - 4, height * 0.6, 1, lighter(palette.accent2, 0.3)),
  );
}

function drawAwning({ canvas, palette }: SceneInput, y: number): void {
  const { width, unit } = canvas;
  const stripes = Math.round(width / (unit * 7));
  const wide = (width * 0.96) / stripes;
  const [left, deep] = [width * 0.02, unit * 12];
  const cloths = [palette.accent, palette.paper].map((colour) =>
    shade(canvas, colour, { way: 'down', light: 0.12, dark: 0.16 }),
  );
  canvas.add(
    rect([left, y + deep, width * 0.96, unit * 6], fade(canvas, palette.ink, [0.4, 0])),
    repeat(stripes, (stripe) => {
      const edge = d`M${left + wide * (stripe + 0.04)} ${y}h${wide}v${deep}a${wide / 2} ${wide / 2} 0 0 1 ${-wide} 0Z`;
      return path(edge, cloths[stripe % 2] ?? palette.accent);
    }),
    rect([left, y - unit * 0.6, width * 0.97, unit * 1.4, unit * 0.5], darker(palette.accent, 0.35)),
  );
}

function drawLantern({ canvas, palette }: SceneInput): void {
  canvas.add(
    circle(0, 0, 17, glow(canvas, palette.light, [0.75, 0.2, 0])),
    rect([-1.4, -2.4, 2.8, 4.8, 1], lighter(palette.light, 0.4)),
    path('M-2-2.4l2-1.8l2 1.8Z', palette.ink),
    ellipse(0, 2.6, [1.8, 0.5], palette.ink),
  );
}
