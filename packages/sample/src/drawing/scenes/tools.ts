import { n, type Point } from '../canvas';
import { darker, lighter, mix } from '../../colour';
import type { Scene, SceneInput } from '../scene';
import { firstMentioned } from '../words';
import { circle, circlePath, path, rectPath, shadow } from '../shapes';
import { drawPlate } from './food-things';
import { drawTableTop, drawVignette, drawWindowLight } from './surface';
import { drawLaptop, drawLens, drawNotebook, drawSwatch } from './desk-shapes';
import {
  drawBrush,
  drawComb,
  drawHammer,
  drawKnife,
  drawPencil,
  drawRollingPin,
  drawScissors,
  drawScrewdriver,
  drawWrench,
  type Tool,
} from './tool-shapes';

type Tools = readonly Tool[];

/** Whose tools lie there: the first trade that the prompt mentions. */
const trades: readonly (readonly [string, Tools])[] = [
  [
    'hair barber clipper clippers comb razor salon',
    [drawScissors, drawComb, drawBrush, drawSwatch, drawComb],
  ],
  [
    'cloth tailor sewing needle thread jacket fabric fashion batik jahit',
    [drawScissors, drawSwatch, drawPencil, drawSwatch, drawNotebook],
  ],
  [
    'dough flour cook chopping kitchen ladle baker chef',
    [drawRollingPin, drawKnife, drawBrush, drawSwatch, drawKnife],
  ],
  [
    'bolt wrench car tyre tap sink toolbox workshop pipe pipes repair repairs plumber mechanic bengkel',
    [drawWrench, drawScrewdriver, drawHammer, drawWrench, drawPencil],
  ],
  [
    'wood carpenter bench hammer build furniture kayu',
    [drawHammer, drawPencil, drawScrewdriver, drawNotebook, drawBrush],
  ],
  [
    'laptop typing software screen code office desk calculator accounting',
    [drawLaptop, drawPencil, drawNotebook, drawPencil],
  ],
  ['camera lens photographer studio kamera', [drawLens, drawNotebook, drawLens, drawPencil]],
  [
    'paint painting fingernails nails makeup brushes art',
    [drawBrush, drawSwatch, drawBrush, drawBrush, drawPencil],
  ],
  ['bouquet twine stems florist flowers', [drawScissors, drawSwatch, drawKnife, drawPencil]],
  [
    'notebook pen document writing notes drawing pencils school book',
    [drawNotebook, drawPencil, drawPencil, drawPencil, drawNotebook],
  ],
];
const anyTrade: Tools = [drawScissors, drawNotebook, drawBrush, drawPencil, drawSwatch, drawHammer];

/** The tools of a trade, laid out in order on a mat. */
export const drawTools: Scene = (input) => {
  const { canvas, random, prompt } = input;
  const { width, height, unit } = canvas;
  drawTableTop(input, random.next() < 0.7);
  drawMat(input);
  const tools = firstMentioned(prompt, trades) ?? anyTrade;
  const columns = width > height * 1.1 ? 5 : 4;
  const turn = random.between(-17, -9);
  for (let column = 0; column < columns; column += 1) {
    const tool = tools[column % tools.length];
    if (!tool) continue;
    const x = width * (0.17 + (0.64 * (column + 0.35)) / (columns - 0.3));
    const y = height * (0.5 + (column % 2 === 0 ? 0.03 : -0.03));
    place(input, tool, {
      x,
      y,
      turn: turn + random.between(-3, 3),
      tall: Math.min(height * 0.66, unit * 76),
    });
  }
  drawBits(input);
  drawPlate(input, [width * 0.9, height * 0.1], { radius: unit * 12 });
  drawCoffee(input, [width * 0.9, height * 0.1], unit * 8.4);
  drawWindowLight(input, 0.22);
  drawVignette(input, 0.4);
};

function drawMat({ canvas, palette }: SceneInput): void {
  const { width, height, unit } = canvas;
  const box = {
    x: width * 0.06,
    y: height * 0.11,
    width: width * 0.88,
    height: height * 0.78,
    radius: unit * 2,
  };
  const inner = {
    x: box.x + unit * 2,
    y: box.y + unit * 2,
    width: box.width - unit * 4,
    height: box.height - unit * 4,
  };
  const leather = mix(palette.near, palette.mid, 0.35);
  canvas.add(
    shadow(rectPath(box), { dx: unit * 0.6, dy: unit * 1.2, softness: unit * 2.4, opacity: 0.4 }),
    path(
      rectPath(box),
      canvas.linear([[lighter(leather, 0.14)], [leather], [darker(leather, 0.2)]], [0, 0, 1, 1]),
    ),
    `<path d="${rectPath({ ...inner, radius: unit })}" fill="none" stroke="${lighter(leather, 0.45)}" stroke-opacity="0.7" stroke-width="${n(unit * 0.3)}" stroke-dasharray="${n(unit * 1.2)} ${n(unit * 0.8)}"/>`,
  );
}

/** Buttons, screws, beads: what every table gathers. */
function drawBits({ canvas, palette, random }: SceneInput): void {
  const { width, height, unit } = canvas;
  for (let bit = 0; bit < 9; bit += 1) {
    const [x, y, radius] = [
      width * random.between(0.1, 0.36),
      height * random.between(0.76, 0.85),
      unit * random.between(0.9, 1.7),
    ];
    const colour = random.pick([palette.accent, palette.accent2, palette.paper, palette.light] as const);
    canvas.add(
      shadow(circlePath(x, y, radius), {
        dx: unit * 0.2,
        dy: unit * 0.4,
        softness: unit * 0.5,
        opacity: 0.4,
      }),
      circle(
        x,
        y,
        radius,
        canvas.radial([[lighter(colour, 0.35)], [colour], [darker(colour, 0.25)]], [0.38, 0.34, 0.75]),
      ),
      circle(x, y, radius * 0.3, darker(colour, 0.4), 0.7),
    );
  }
}

function drawCoffee({ canvas }: SceneInput, [x, y]: Point, radius: number): void {
  canvas.add(
    shadow(circlePath(x, y, radius), {
      dx: radius * 0.1,
      dy: radius * 0.16,
      softness: radius * 0.3,
      opacity: 0.4,
    }),
    circle(x, y, radius, '#f6f0e6'),
    circle(x, y, radius * 0.88, canvas.radial([['#a86c3a'], ['#6f3d1d'], ['#3c1d0d']])),
    circle(x - radius * 0.1, y - radius * 0.06, radius * 0.4, '#dcb488', 0.6),
  );
}

interface Place {
  x: number;
  y: number;
  turn: number;
  tall: number;
}

/** Flat things (a notebook, a laptop) are as wide as they are long, so they lie smaller. */
function place(input: SceneInput, tool: Tool, { x, y, turn, tall }: Place): void {
  const isBroad = [drawNotebook, drawLaptop, drawSwatch].includes(tool);
  input.canvas.add(`<g transform="translate(${n(x)} ${n(y)}) rotate(${n(turn)})">`);
  tool(input, isBroad ? tall * 0.52 : tall);
  input.canvas.add('</g>');
}
