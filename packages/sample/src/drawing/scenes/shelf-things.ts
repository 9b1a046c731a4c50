import { darker, lighter, mix } from '../../colour';
import { d, type Point } from '../canvas';
import { ball, shade } from '../paint';
import type { SceneInput } from '../scene';
import { circle, ellipse, leaf, line, path, rect, repeat } from '../shapes';

/** Draws a thing that stands at 0,0 and grows to the right, about 100 tall. Returns how wide it is. */
export type Thing = (input: SceneInput) => number;

/** Puts a thing down with its left foot at a point. Returns how wide it is there. */
export function stand(input: SceneInput, thing: Thing, { at, size }: { at: Point; size: number }): number {
  let wide = 0;
  input.canvas.place({ at, scale: size / 100 }, () => {
    wide = thing(input);
  });
  return (wide * size) / 100;
}

const round = ({ canvas }: SceneInput, colour: string) =>
  shade(canvas, colour, { way: 'right', light: 0.32, dark: 0.3 });

function anyColour({ palette, random }: SceneInput): string {
  const { accent, accent2, mid, near, paper, far } = palette;
  return random.pick([accent, accent2, mid, near, mix(paper, far, 0.4), paper]);
}

export const bottle: Thing = (input) => {
  const { canvas, random, palette } = input;
  const [wide, tall] = [random.between(26, 36), random.between(70, 100)];
  const neck = wide * random.between(0.3, 0.5);
  const [side, shoulder] = [(wide - neck) / 2, tall * random.between(0.26, 0.4)];
  const [bend, top] = [shoulder * 0.5 - tall, shoulder * 0.4];
  canvas.add(
    path(
      d`M0 0V${shoulder - tall}Q0 ${bend} ${side} ${top - tall}V${-tall}h${neck}v${top}Q${wide} ${bend} ${wide} ${shoulder - tall}V0Z`,
      round(input, anyColour(input)),
    ),
    rect([side - 0.5, -tall - 6, neck + 1, 10, 1], palette.ink),
    rect([wide * 0.12, -tall * 0.5, wide * 0.76, tall * 0.28, 1], palette.paper, 0.85),
    rect([wide * 0.1, -tall * 0.6, wide * 0.1, tall * 0.5, 1], '#ffffff', 0.3),
  );
  return wide;
};

export const jar: Thing = (input) => {
  const { canvas, random, palette } = input;
  const [wide, tall] = [random.between(40, 50), random.between(50, 66)];
  canvas.add(
    rect([0, -tall, wide, tall, wide * 0.16], mix(palette.paper, palette.sky[0], 0.3), 0.6),
    rect([1, -tall * 0.74, wide - 2, tall * 0.74 - 1, wide * 0.12], round(input, anyColour(input))),
    rect([wide * 0.04, -tall - 8, wide * 0.92, 12, 1.5], round(input, mix(palette.far, '#9a6b3d', 0.6))),
    rect([wide * 0.14, -tall * 0.9, wide * 0.1, tall * 0.76, 1.5], '#ffffff', 0.4),
  );
  return wide;
};

export const books: Thing = (input) => {
  const { canvas, random, palette } = input;
  let x = 0;
  for (let book = 0; book < 6; book += 1) {
    const [wide, tall] = [random.between(10, 19), random.between(68, 96)];
    canvas.add(
      rect([x, -tall, wide, tall, 0.8], round(input, anyColour(input))),
      ...[0.86, 0.8, 0.18].map((band) => rect([x, -tall * band, wide, 1.8], palette.paper, 0.6)),
    );
    x += wide + 0.4;
  }
  return x;
};

export const plant: Thing = (input) => {
  const { canvas, random, palette } = input;
  const clay = mix(palette.accent, '#b5623c', 0.5);
  for (let index = -8; index <= 8; index += 1) {
    const green = mix(palette.near, '#5f9a58', random.between(0.25, 0.8));
    const length = random.between(42, 72);
    const angle = -90 + index * 13 + random.between(-8, 8);
    canvas.add(
      path(leaf([23, -36], { length, width: length * 0.3, angle }), shade(canvas, green, { dark: 0.2 })),
    );
  }
  canvas.add(
    path('M0-42h46l-6.4 42h-33Z', round(input, clay)),
    rect([-2.3, -46, 50.6, 10, 1], round(input, lighter(clay, 0.1))),
  );
  return 46;
};

export const vessel: Thing = (input) => {
  const { canvas, random } = input;
  const colour = anyColour(input);
  const [wide, tall] = [random.between(42, 60), random.between(50, 86)];
  const neck = wide * random.between(0.16, 0.3);
  const middle = wide / 2;
  const [left, right] = [middle - neck, middle + neck];
  canvas.add(
    path(
      d`M${left} ${-tall}C${left} ${-tall * 0.74} 0 ${-tall * 0.7} 0 ${-tall * 0.4}C0 ${-tall * 0.14} ${wide * 0.2} 0 ${wide * 0.24} 0h${wide * 0.52}C${wide * 0.8} 0 ${wide} ${-tall * 0.14} ${wide} ${-tall * 0.4}C${wide} ${-tall * 0.7} ${right} ${-tall * 0.74} ${right} ${-tall}Z`,
      round(input, colour),
    ),
    ellipse(middle, -tall, [neck, neck * 0.26], darker(colour, 0.45)),
    line(
      d`M${wide * 0.06} ${-tall * 0.42}Q${middle} ${-tall * 0.34} ${wide * 0.94} ${-tall * 0.42}`,
      lighter(colour, 0.4),
      2,
      0.6,
    ),
  );
  return wide;
};

export const loaf: Thing = ({ canvas, random }) => {
  const [wide, tall] = [random.between(66, 90), random.between(36, 46)];
  const crust = random.pick(['#c07a34', '#b3682a', '#d29548']);
  const scores = repeat(
    4,
    (score) =>
      d`M${wide * (0.2 + score * 0.18)} ${-tall * 0.86}q${wide * 0.07} ${tall * 0.2} ${wide * 0.06} ${tall * 0.44}`,
  );
  canvas.add(
    path(
      d`M0 ${-tall * 0.3}C${-wide * 0.02} ${-tall * 1.1} ${wide * 1.02} ${-tall * 1.1} ${wide} ${-tall * 0.3}Q${wide} 0 ${wide * 0.9} 0H${wide * 0.1}Q0 0 0 ${-tall * 0.3}Z`,
      ball(canvas, crust, { light: 0.4, dark: 0.42 }),
    ),
    line(scores, '#f6e3bd', 5, 0.85),
  );
  return wide;
};

export const spool: Thing = (input) => {
  const thread = anyColour(input);
  const wood = round(input, mix(input.palette.far, '#b98555', 0.7));
  input.canvas.add(
    rect([1, -45, 28, 40, 1], round(input, thread)),
    line(
      repeat(9, (turn) => `M2 ${-42 + turn * 4}h26`),
      darker(thread, 0.3),
      0.6,
      0.4,
    ),
    rect([-1, -50, 32, 6.5, 1], wood),
    rect([-1, -6.5, 32, 6.5, 1], wood),
  );
  return 32;
};

export const weight: Thing = (input) => {
  const { canvas, palette } = input;
  const colour = mix(palette.ink, anyColour(input), 0.25);
  canvas.add(
    line('M10-37v-18q0-12 15-12t15 12v18', colour, 7),
    circle(25, -23, 25, ball(canvas, colour, { dark: 0.4 })),
    circle(25, -23, 10.5, palette.paper, 0.85),
  );
  return 50;
};
