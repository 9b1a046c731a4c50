import { n, type Point } from '../canvas';
import { darker, lighter, mix } from '../../colour';
import type { SceneInput } from '../scene';
import { circle, ellipse, leaf, line, path, rect, rectPath } from '../shapes';

/** Draws one thing that stands at x on a board at y. Returns how wide it is. */
export type Thing = (input: SceneInput, foot: Point, size: number) => number;

function paint({ canvas }: SceneInput, colour: string): string {
  return canvas.linear([[lighter(colour, 0.32)], [colour], [darker(colour, 0.3)]], [0, 0, 1, 0]);
}

function anyColour({ palette, random }: SceneInput): string {
  return random.pick([
    palette.accent,
    palette.accent2,
    palette.mid,
    palette.near,
    mix(palette.paper, palette.far, 0.4),
    palette.paper,
  ] as const);
}

export const drawBottle: Thing = (input, [x, y], size) => {
  const { canvas, random, palette } = input;
  const colour = anyColour(input);
  const [wide, tall] = [size * random.between(0.26, 0.36), size * random.between(0.7, 1)];
  const neck = wide * random.between(0.3, 0.5);
  const shoulder = tall * random.between(0.26, 0.4);
  canvas.add(
    path(
      `M${n(x)} ${n(y)}V${n(y - tall + shoulder)}Q${n(x)} ${n(y - tall + shoulder * 0.5)} ${n(x + (wide - neck) / 2)} ${n(y - tall + shoulder * 0.4)}V${n(y - tall)}h${n(neck)}v${n(shoulder * 0.4)}Q${n(x + wide)} ${n(y - tall + shoulder * 0.5)} ${n(x + wide)} ${n(y - tall + shoulder)}V${n(y)}Z`,
      paint(input, colour),
    ),
    rect(
      {
        x: x + (wide - neck) / 2 - 1,
        y: y - tall - size * 0.06,
        width: neck + 2,
        height: size * 0.1,
        radius: 2,
      },
      palette.ink,
    ),
    rect(
      { x: x + wide * 0.12, y: y - tall * 0.5, width: wide * 0.76, height: tall * 0.28, radius: 2 },
      palette.paper,
      0.85,
    ),
    rect(
      { x: x + wide * 0.1, y: y - tall * 0.6, width: wide * 0.1, height: tall * 0.5, radius: 2 },
      '#ffffff',
      0.3,
    ),
  );
  return wide;
};

export const drawJar: Thing = (input, [x, y], size) => {
  const { canvas, random, palette } = input;
  const filling = anyColour(input);
  const [wide, tall] = [size * random.between(0.4, 0.5), size * random.between(0.5, 0.66)];
  canvas.add(
    path(
      rectPath({ x, y: y - tall, width: wide, height: tall, radius: wide * 0.16 }),
      mix(palette.paper, palette.sky[0], 0.3),
      { opacity: 0.6 },
    ),
    path(
      rectPath({
        x: x + 3,
        y: y - tall * 0.74,
        width: wide - 6,
        height: tall * 0.74 - 3,
        radius: wide * 0.12,
      }),
      paint(input, filling),
    ),
    rect(
      { x: x + wide * 0.04, y: y - tall - size * 0.08, width: wide * 0.92, height: size * 0.12, radius: 4 },
      paint(input, mix(palette.far, '#9a6b3d', 0.6)),
    ),
    rect(
      { x: x + wide * 0.14, y: y - tall * 0.9, width: wide * 0.1, height: tall * 0.76, radius: 4 },
      '#ffffff',
      0.4,
    ),
  );
  return wide;
};

export const drawBooks: Thing = (input, [x, y], size) => {
  const { canvas, random, palette } = input;
  let at = x;
  for (let book = 0; book < 6; book += 1) {
    const [wide, tall] = [size * random.between(0.1, 0.19), size * random.between(0.68, 0.96)];
    const colour = anyColour(input);
    canvas.add(rect({ x: at, y: y - tall, width: wide, height: tall, radius: 2 }, paint(input, colour)));
    for (const band of [0.14, 0.2, 0.82])
      canvas.add(
        rect({ x: at, y: y - tall * (1 - band), width: wide, height: size * 0.018 }, palette.paper, 0.6),
      );
    at += wide + 1;
  }
  return at - x;
};

export const drawPlant: Thing = (input, [x, y], size) => {
  const { canvas, random, palette } = input;
  const wide = size * 0.46;
  const clay = mix(palette.accent, '#b5623c', 0.5);
  const middle = x + wide / 2;
  for (let index = 0; index < 17; index += 1) {
    const angle = -90 + (index - 8) * 13 + random.between(-8, 8);
    const green = mix(palette.near, '#5f9a58', random.between(0.25, 0.8));
    const length = size * random.between(0.42, 0.72);
    canvas.add(
      path(
        leaf([middle, y - size * 0.36], { length: length, width: length * 0.3, angle: angle }),
        canvas.linear([[lighter(green, 0.18)], [green], [darker(green, 0.2)]], [0, 0, 1, 1]),
      ),
    );
  }
  canvas.add(
    path(
      `M${n(x)} ${n(y - size * 0.42)}h${n(wide)}l${n(-wide * 0.14)} ${n(size * 0.42)}h${n(-wide * 0.72)}Z`,
      paint(input, clay),
    ),
    rect(
      { x: x - wide * 0.05, y: y - size * 0.46, width: wide * 1.1, height: size * 0.1, radius: 3 },
      paint(input, lighter(clay, 0.1)),
    ),
  );
  return wide;
};

export const drawVessel: Thing = (input, [x, y], size) => {
  const { canvas, random } = input;
  const colour = anyColour(input);
  const [wide, tall] = [size * random.between(0.42, 0.6), size * random.between(0.5, 0.86)];
  const neck = wide * random.between(0.16, 0.3);
  const middle = x + wide / 2;
  canvas.add(
    path(
      `M${n(middle - neck)} ${n(y - tall)}C${n(middle - neck)} ${n(y - tall * 0.74)} ${n(x)} ${n(y - tall * 0.7)} ${n(x)} ${n(y - tall * 0.4)}C${n(x)} ${n(y - tall * 0.14)} ${n(middle - wide * 0.3)} ${n(y)} ${n(middle - wide * 0.26)} ${n(y)}h${n(wide * 0.52)}C${n(middle + wide * 0.3)} ${n(y)} ${n(x + wide)} ${n(y - tall * 0.14)} ${n(x + wide)} ${n(y - tall * 0.4)}C${n(x + wide)} ${n(y - tall * 0.7)} ${n(middle + neck)} ${n(y - tall * 0.74)} ${n(middle + neck)} ${n(y - tall)}Z`,
      paint(input, colour),
    ),
    ellipse(middle, y - tall, [neck, neck * 0.26], darker(colour, 0.45)),
    line(
      `M${n(x + wide * 0.06)} ${n(y - tall * 0.42)}Q${n(middle)} ${n(y - tall * 0.34)} ${n(x + wide * 0.94)} ${n(y - tall * 0.42)}`,
      lighter(colour, 0.4),
      size * 0.02,
      0.6,
    ),
  );
  return wide;
};

export const drawLoaf: Thing = (input, [x, y], size) => {
  const { canvas, random } = input;
  const [wide, tall] = [size * random.between(0.66, 0.9), size * random.between(0.36, 0.46)];
  const crust = random.pick(['#c07a34', '#b3682a', '#d29548'] as const);
  const scores = [0.2, 0.38, 0.56, 0.74]
    .map(
      (at) =>
        `M${n(x + wide * at)} ${n(y - tall * 0.86)}q${n(wide * 0.07)} ${n(tall * 0.2)} ${n(wide * 0.06)} ${n(tall * 0.44)}`,
    )
    .join('');
  canvas.add(
    path(
      `M${n(x)} ${n(y - tall * 0.3)}C${n(x - wide * 0.02)} ${n(y - tall * 1.1)} ${n(x + wide * 1.02)} ${n(y - tall * 1.1)} ${n(x + wide)} ${n(y - tall * 0.3)}Q${n(x + wide)} ${n(y)} ${n(x + wide * 0.9)} ${n(y)}H${n(x + wide * 0.1)}Q${n(x)} ${n(y)} ${n(x)} ${n(y - tall * 0.3)}Z`,
      canvas.radial([[lighter(crust, 0.4)], [crust], [darker(crust, 0.42)]], [0.42, 0.3, 0.75]),
    ),
    line(scores, '#f6e3bd', size * 0.05, 0.85),
  );
  return wide;
};

export const drawSpool: Thing = (input, [x, y], size) => {
  const { canvas, palette } = input;
  const thread = anyColour(input);
  const [wide, tall] = [size * 0.3, size * 0.5];
  const wood = paint(input, mix(palette.far, '#b98555', 0.7));
  const turns = Array.from(
    { length: 9 },
    (_, index) => `M${n(x + 3)} ${n(y - tall * (0.16 + index * 0.078))}h${n(wide - 6)}`,
  ).join('');
  canvas.add(
    rect(
      { x: x + 2, y: y - tall * 0.9, width: wide - 4, height: tall * 0.8, radius: 3 },
      paint(input, thread),
    ),
    line(turns, darker(thread, 0.3), 1.4, 0.4),
    rect({ x: x - 3, y: y - tall, width: wide + 6, height: tall * 0.13, radius: 3 }, wood),
    rect({ x: x - 3, y: y - tall * 0.13, width: wide + 6, height: tall * 0.13, radius: 3 }, wood),
  );
  return wide + 4;
};

export const drawWeight: Thing = (input, [x, y], size) => {
  const { canvas, palette } = input;
  const radius = size * 0.25;
  const middle = x + radius;
  const colour = mix(palette.ink, anyColour(input), 0.25);
  canvas.add(
    `<path d="M${n(middle - radius * 0.6)} ${n(y - radius * 1.5)}v${n(-radius * 0.7)}q0 ${n(-radius * 0.5)} ${n(radius * 0.6)} ${n(-radius * 0.5)}t${n(radius * 0.6)} ${n(radius * 0.5)}v${n(radius * 0.7)}" fill="none" stroke="${colour}" stroke-width="${n(radius * 0.28)}"/>`,
    circle(
      middle,
      y - radius * 0.92,
      radius,
      canvas.radial([[lighter(colour, 0.3)], [colour], [darker(colour, 0.4)]], [0.36, 0.32, 0.8]),
    ),
    circle(middle, y - radius * 0.92, radius * 0.42, palette.paper, 0.85),
  );
  return radius * 2;
};
