import { n } from '../canvas';
import { darker, lighter, mix } from '../../colour';
import type { SceneInput } from '../scene';
import { drawChair, drawSalonChair, sheen } from './seats';
import { circle, circlePath, ellipse, line, path, rect, shadow } from '../shapes';
import { drawVessel } from './shelf-things';

export function drawLamps({ canvas, palette, random }: SceneInput): void {
  const { width, height, unit } = canvas;
  const shade = random.pick([palette.accent, palette.near, palette.accent2] as const);
  for (const at of [0.56, 0.78]) {
    const [x, y] = [width * at, height * random.between(0.16, 0.24)];
    const halo = canvas.radial([
      [palette.light, 0.7],
      [palette.light, 0.16],
      [palette.light, 0],
    ]);
    canvas.add(
      line(`M${n(x)} 0V${n(y)}`, palette.ink, unit * 0.35, 0.8),
      circle(x, y + unit * 5, unit * 20, halo, 0.7),
      circle(x, y + unit * 4.6, unit * 2.2, lighter(palette.light, 0.5)),
      path(
        `M${n(x - unit * 6)} ${n(y + unit * 5)}C${n(x - unit * 6)} ${n(y)} ${n(x - unit * 1.6)} ${n(y - unit * 0.6)} ${n(x - unit * 1.2)} ${n(y - unit * 2)}h${n(unit * 2.4)}C${n(x + unit * 1.6)} ${n(y - unit * 0.6)} ${n(x + unit * 6)} ${n(y)} ${n(x + unit * 6)} ${n(y + unit * 5)}Z`,
        sheen({ canvas, palette, random, prompt: '' }, shade),
      ),
    );
  }
}

/** Two round mirrors over a counter with bottles, a chair before each. */
export function drawMirrors(input: SceneInput, floor: number): void {
  const { canvas, palette } = input;
  const { width, unit } = canvas;
  const counter = floor - unit * 25;
  for (const at of [0.55, 0.82]) {
    const [x, y, radius] = [width * at, counter - unit * 17, Math.min(unit * 13, width * 0.115)];
    canvas.add(
      circle(
        x,
        y,
        radius * 1.7,
        canvas.radial([
          [palette.light, 0.6],
          [palette.light, 0.3],
          [palette.light, 0],
        ]),
      ),
      shadow(circlePath(x, y, radius), { dy: unit, softness: unit * 1.6, opacity: 0.3 }),
      circle(x, y, radius, mix(palette.accent2, '#b58a4a', 0.5)),
      circle(
        x,
        y,
        radius * 0.92,
        canvas.linear(
          [
            [lighter(palette.sky[0], 0.5)],
            [mix(palette.sky[0], palette.far, 0.5)],
            [lighter(palette.sky[1], 0.4)],
          ],
          [0, 0, 1, 1],
        ),
      ),
      line(
        `M${n(x - radius * 0.5)} ${n(y + radius * 0.2)}L${n(x + radius * 0.2)} ${n(y - radius * 0.5)}M${n(x - radius * 0.2)} ${n(y + radius * 0.4)}L${n(x + radius * 0.5)} ${n(y - radius * 0.3)}`,
        '#ffffff',
        unit * 0.8,
        0.45,
      ),
    );
  }
  const wood = mix(palette.mid, '#9a6a42', 0.5);
  canvas.add(
    rect(
      { x: width * 0.42, y: counter, width: width * 0.54, height: unit * 2.4, radius: unit * 0.4 },
      sheen(input, wood),
    ),
    rect(
      { x: width * 0.42, y: counter + unit * 2.4, width: width * 0.54, height: unit * 4 },
      palette.ink,
      0.16,
    ),
  );
  for (const [at, size] of [
    [0.66, 9],
    [0.7, 7],
    [0.735, 8],
  ] as const)
    drawVessel(input, [width * at, counter], unit * size);
  for (const at of [0.55, 0.82]) drawSalonChair(input, width * at, floor + unit * 8);
}

export function drawTable(input: SceneInput, floor: number): void {
  const { canvas, palette } = input;
  const { width, unit } = canvas;
  const wood = mix(palette.near, '#7d4e2d', 0.5);
  const [x, wide, top] = [width * 0.4, width * 0.42, floor - unit * 21];
  const foot = floor + unit * 9;
  canvas.add(ellipse(x + wide / 2, foot, [wide * 0.7, unit * 3], palette.ink, 0.3));
  for (const [at, way] of [
    [x - unit * 7, 1],
    [x + wide + unit * 7, -1],
  ] as const)
    drawChair(input, [at, foot], way);
  for (const at of [x + unit * 3, x + wide - unit * 5])
    canvas.add(rect({ x: at, y: top, width: unit * 2, height: foot - top }, sheen(input, darker(wood, 0.2))));
  canvas.add(
    rect(
      { x: x - unit * 2, y: top - unit * 2.4, width: wide + unit * 4, height: unit * 3, radius: unit },
      sheen(input, lighter(wood, 0.15)),
    ),
  );
  drawVessel(input, [x + wide * 0.44, top - unit * 2.4], unit * 15);
  for (const at of [0.2, 0.76])
    canvas.add(
      rect(
        { x: x + wide * at, y: top - unit * 6, width: unit * 4.4, height: unit * 3.6, radius: unit },
        sheen(input, palette.paper),
      ),
    );
}

export function drawBench(input: SceneInput, floor: number): void {
  const { canvas, palette } = input;
  const { width, unit } = canvas;
  const wood = mix(palette.far, '#a9774a', 0.6);
  const [x, wide, foot] = [width * 0.42, width * 0.42, floor + unit * 5];
  canvas.add(ellipse(x + wide / 2, foot, [wide * 0.56, unit * 2], palette.ink, 0.28));
  for (const at of [x + unit * 3, x + wide - unit * 5])
    canvas.add(
      rect(
        { x: at, y: foot - unit * 13, width: unit * 2, height: unit * 13 },
        sheen(input, darker(wood, 0.3)),
      ),
    );
  canvas.add(
    rect({ x, y: foot - unit * 15, width: wide, height: unit * 3, radius: unit }, sheen(input, wood)),
  );
  for (const [index, at] of [0.12, 0.3, 0.62, 0.8].entries()) {
    const colour = [palette.accent, palette.accent2, palette.mid, palette.near][index] ?? palette.accent;
    canvas.add(
      circle(
        x + wide * at,
        foot - unit * 19.4,
        unit * 4.4,
        canvas.radial([[lighter(colour, 0.3)], [colour], [darker(colour, 0.25)]]),
      ),
      circle(x + wide * at, foot - unit * 19.4, unit * 1.7, darker(colour, 0.35)),
      `<circle cx="${n(x + wide * at)}" cy="${n(foot - unit * 19.4)}" r="${n(unit * 3)}" fill="none" stroke="${darker(colour, 0.3)}" stroke-opacity="0.6" stroke-width="${n(unit * 0.4)}"/>`,
    );
  }
}
