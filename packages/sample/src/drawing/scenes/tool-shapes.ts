import { darker, lighter, mix } from '../../colour';
import type { Canvas } from '../canvas';
import { ball, shade } from '../paint';
import type { SceneInput } from '../scene';
import { circle, circlePath, group, line, path, raised, rect, rectPath, repeat } from '../shapes';

/** A tool that lies upright around 0,0 and is 100 long. */
export type Tool = (input: SceneInput) => string[];

const part = (data: string, fill: string) => raised(data, fill, 1.2);
const rod = (canvas: Canvas, colour: string) =>
  shade(canvas, colour, { way: 'right', light: 0.3, dark: 0.3 });
const metal = (canvas: Canvas) => canvas.linear([['#fbfaf6'], ['#b9b8b4'], ['#e9e7e1']], [0, 0, 1, 0]);
const woodOf = ({ palette }: SceneInput) => mix(palette.mid, '#a86f3f', 0.65);
/** Flat things are as wide as they are long, so they lie smaller. */
const smaller =
  (tool: Tool): Tool =>
  (input) => [group(tool(input), 'scale(.52)')];

export const scissors: Tool = ({ canvas, palette }) => {
  const ring = circlePath(-9, 33, 10, 15);
  const half = [
    part('M0-50L4.5 6L-3 6Z', metal(canvas)),
    group([line(ring, palette.ink, 5.5, 0.3)], 'translate(.6 .9)'),
    line('M0 4L-5 20', palette.accent, 5),
    line(ring, palette.accent, 4.5),
  ];
  return [group(half, 'rotate(9)'), group(half, 'scale(-1 1) rotate(9)'), circle(0, 2, 2.2, '#6d6a64')];
};

export const comb: Tool = ({ canvas, palette }) => {
  const teeth = repeat(24, (tooth) => rectPath([-2.1, -46 + tooth * 3.83, 9.9, 1.8]));
  return [part(rectPath([-7.5, -48, 6, 96, 2.4]) + teeth, rod(canvas, palette.near))];
};

export const brush: Tool = (input) => {
  const { canvas, palette } = input;
  return [
    part('M-2.2-12L-4 20Q-2 50 0 50T4 20L2.2-12Z', rod(canvas, woodOf(input))),
    part(rectPath([-3.6, -22, 7.2, 13, 0.4]), metal(canvas)),
    part('M-4-20C-10-34-4-46 0-50C4-46 10-34 4-20Z', rod(canvas, mix(palette.accent, palette.ink, 0.2))),
  ];
};

export const pencil: Tool = ({ canvas, palette, random }) => [
  part(
    rectPath([-2.25, -36, 4.5, 84, 0.4]),
    rod(canvas, random.pick([palette.accent, palette.accent2, palette.mid])),
  ),
  part('M-2.25-36L0-50L2.25-36Z', '#ecd0a4'),
  path('M-.72-45.5L0-50L.72-45.5Z', palette.ink),
];

export const hammer: Tool = (input) => [
  part(rectPath([-3, -36, 6, 86, 2.6]), rod(input.canvas, woodOf(input))),
  part('M-20-44h26q12 0 20 10q-12-2-20 4h-26Z', input.canvas.linear([['#8d8b87'], ['#55534f'], ['#34322f']])),
];

export const wrench: Tool = ({ canvas }) => {
  const upper = 'M-3.5-33q-10-5-7-17l5 6h11l5-6q3 12-7 17Z';
  const lower = 'M-3.5 33q-10 5-7 17l5-6h11l5 6q3-12-7-17Z';
  return [part(`${rectPath([-3.8, -36, 7.6, 72, 0.5])}${upper}${lower}`, metal(canvas))];
};

export const screwdriver: Tool = ({ canvas, palette }) => [
  part(rectPath([-1.3, -50, 2.6, 60]), metal(canvas)),
  part(rectPath([-5, 8, 10, 42, 4]), rod(canvas, palette.accent)),
  line('M-2 14V42M2 14V42', darker(palette.accent, 0.4), 0.8, 0.6),
];

export const knife: Tool = (input) => [
  part('M-5 10V-30Q-5-46 5-50V10Z', metal(input.canvas)),
  part(rectPath([-4, 9, 9, 40, 3]), rod(input.canvas, darker(woodOf(input), 0.3))),
  ...[18, 30, 42].map((y) => circle(0.5, y, 1.2, '#e4dfd2')),
];

export const rollingPin: Tool = (input) => [
  part(rectPath([-2.8, -50, 5.6, 100, 2.8]), rod(input.canvas, darker(woodOf(input), 0.15))),
  part(rectPath([-7.5, -34, 15, 68, 3]), rod(input.canvas, lighter(woodOf(input), 0.25))),
];

export const notebook = smaller(({ canvas, palette }) => [
  part(rectPath([-35, -50, 70, 100, 3]), rod(canvas, palette.near)),
  rect([-28.7, -49, 61.6, 98], palette.paper),
  line(
    repeat(12, (row) => `M-22 ${-38 + row * 7}h47`),
    palette.mid,
    0.4,
    0.4,
  ),
  rect([17, -50, 4, 70], palette.accent),
]);

export const swatch = smaller(({ canvas, palette, random }) => {
  const plain = mix(palette.paper, palette.far, 0.5);
  const cloth = random.pick([palette.accent, palette.accent2, palette.mid, plain]);
  const folds = 'M-31-20q31 3 62 0M-31 12q31 3 62 0';
  return [
    part(rectPath([-31, -50, 62, 100, 1]), shade(canvas, cloth, { light: 0.2, dark: 0.14 })),
    line(folds, darker(cloth, 0.35), 1.4, 0.5),
    line(folds, lighter(cloth, 0.5), 0.5, 0.5),
  ];
});

export const laptop = smaller(({ canvas, palette }) => {
  const keys = repeat(44, (key) =>
    rectPath([-44 + (key % 11) * 8.1, 10 + Math.floor(key / 11) * 6.5, 6.9, 5.2, 0.5]),
  );
  return [
    part(rectPath([-52.5, -50, 105, 100, 4]), canvas.linear([['#dedcd7'], ['#bdbab4']])),
    rect(
      [-48, -46, 96, 50, 2],
      canvas.linear([[palette.near], [palette.mid], [palette.accent]], [0, 0, 1, 1]),
    ),
    path(keys, '#5d5b58', 0.75),
    rect([-15, 37.5, 30, 10, 0.6], '#a9a69f'),
  ];
});

export const lens: Tool = ({ canvas, palette }) => [
  part(circlePath(0, 0, 34), '#2a2826'),
  circle(0, 0, 30, '#45423f'),
  circle(0, 0, 27, '#171615'),
  circle(0, 0, 21, '#2e2b2a'),
  circle(0, 0, 19, ball(canvas, mix(palette.accent, palette.near, 0.4), { dark: 0.6 })),
  circle(-7, -7.5, 4.4, '#ffffff', 0.7),
  circle(7, 7.5, 2.4, palette.accent2, 0.7),
];
