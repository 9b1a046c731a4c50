import { darker, lighter, mix } from '../../colour';
import type { Point } from '../canvas';
import { ball, shade } from '../paint';
import type { Scene, SceneInput } from '../scene';
import { circle, circlePath, line, raised, rectPath } from '../shapes';
import { firstMentioned } from '../words';
import { drawPlate } from './tableware';
import { drawTableTop, drawVignette, drawWindowLight } from './surface';
import {
  brush,
  comb,
  hammer,
  knife,
  laptop,
  lens,
  notebook,
  pencil,
  rollingPin,
  scissors,
  screwdriver,
  swatch,
  wrench,
  type Tool,
} from './tool-shapes';

/** Whose tools lie there: the first trade that the prompt mentions. */
const trades: readonly (readonly [string, readonly Tool[]])[] = [
  ['hair barber clipper clippers comb razor salon', [scissors, comb, brush, swatch, comb]],
  [
    'cloth tailor sewing needle thread jacket fabric fashion batik jahit',
    [scissors, swatch, pencil, swatch, notebook],
  ],
  ['dough flour cook chopping kitchen ladle baker chef', [rollingPin, knife, brush, swatch, knife]],
  [
    'bolt wrench car tyre tap sink toolbox workshop pipe pipes repair repairs plumber mechanic bengkel',
    [wrench, screwdriver, hammer, wrench, pencil],
  ],
  ['wood carpenter bench hammer build furniture kayu', [hammer, pencil, screwdriver, notebook, brush]],
  [
    'laptop typing software screen code office desk calculator accounting',
    [laptop, pencil, notebook, pencil],
  ],
  ['camera lens photographer studio kamera', [lens, notebook, lens, pencil]],
  ['paint painting fingernails nails makeup brushes art', [brush, swatch, brush, brush, pencil]],
  ['bouquet twine stems florist flowers', [scissors, swatch, knife, pencil]],
  [
    'notebook pen document writing notes drawing pencils school book',
    [notebook, pencil, pencil, pencil, notebook],
  ],
];
const anyTrade: readonly Tool[] = [scissors, notebook, brush, pencil, swatch, hammer];

/** The tools of a trade, laid out in order on a mat. */
export const drawTools: Scene = (input) => {
  const { canvas, random, prompt } = input;
  const { width, height, unit } = canvas;
  drawTableTop(input, random.next() < 0.7);
  drawMat(input);
  const tools = firstMentioned(prompt, trades) ?? anyTrade;
  const columns = width > height * 1.1 ? 5 : 4;
  const turn = random.between(-17, -9);
  const scale = Math.min(height * 0.66, unit * 76) / 100;
  for (let column = 0; column < columns; column += 1) {
    const x = width * (0.17 + (0.64 * (column + 0.35)) / (columns - 0.3));
    const y = height * (column % 2 === 0 ? 0.53 : 0.47);
    canvas.place({ at: [x, y], scale, turn: turn + random.between(-3, 3) }, () =>
      canvas.add(...(tools[column % tools.length]?.(input) ?? [])),
    );
  }
  drawBits(input);
  const saucer: Point = [width * 0.9, height * 0.1];
  drawPlate(input, saucer, { radius: unit * 12 });
  drawCoffee(input, saucer, unit * 8.4);
  drawWindowLight(input, 0.22);
  drawVignette(input, 0.4);
};

function drawMat({ canvas, palette }: SceneInput): void {
  const { width, height, unit } = canvas;
  const [x, y, wide, tall] = [width * 0.06, height * 0.11, width * 0.88, height * 0.78];
  const leather = mix(palette.near, palette.mid, 0.35);
  const seam = rectPath([x + unit * 2, y + unit * 2, wide - unit * 4, tall - unit * 4, unit]);
  canvas.add(
    raised(
      rectPath([x, y, wide, tall, unit * 2]),
      shade(canvas, leather, { light: 0.14, dark: 0.2 }),
      unit * 1.4,
    ),
    `<g stroke-dasharray="${unit * 1.2} ${unit * 1.1}">${line(seam, lighter(leather, 0.45), unit * 0.3, 0.7)}</g>`,
  );
}

/** Buttons, screws, beads: what every table gathers. */
function drawBits({ canvas, palette, random }: SceneInput): void {
  const { width, height, unit } = canvas;
  for (let bit = 0; bit < 9; bit += 1) {
    const [x, y] = [width * random.between(0.1, 0.36), height * random.between(0.76, 0.85)];
    const radius = unit * random.between(0.9, 1.7);
    const colour = random.pick([palette.accent, palette.accent2, palette.paper, palette.light]);
    canvas.add(
      raised(circlePath(x, y, radius), ball(canvas, colour), unit * 0.4),
      circle(x, y, radius * 0.3, darker(colour, 0.4), 0.7),
    );
  }
}

function drawCoffee({ canvas }: SceneInput, [x, y]: Point, radius: number): void {
  canvas.add(
    raised(circlePath(x, y, radius), '#f6f0e6', radius * 0.16),
    circle(x, y, radius * 0.88, canvas.radial([['#a86c3a'], ['#6f3d1d'], ['#3c1d0d']])),
    circle(x - radius * 0.1, y - radius * 0.06, radius * 0.4, '#dcb488', 0.6),
  );
}
