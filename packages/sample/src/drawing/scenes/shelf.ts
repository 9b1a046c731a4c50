import { darker, lighter, mix } from '../../colour';
import type { Scene, SceneInput } from '../scene';
import { ellipse, path, polygon, rect } from '../shapes';
import { firstMentioned } from '../words';
import {
  drawBooks,
  drawBottle,
  drawJar,
  drawLoaf,
  drawPlant,
  drawSpool,
  drawVessel,
  drawWeight,
  type Thing,
} from './shelf-things';
import { drawVignette } from './surface';

type Things = readonly [Thing, ...Thing[]];

const stocks: readonly (readonly [string, Things])[] = [
  ['loaf loaves bread bakery pastry pastries roti oven', [drawLoaf, drawLoaf, drawJar]],
  ['book books folder folders library paper papers law study', [drawBooks, drawBooks, drawPlant]],
  ['spool spools thread fabric cloth sewing tailor', [drawSpool, drawSpool, drawSpool, drawJar]],
  ['kettlebell kettlebells weight weights gym training', [drawWeight, drawWeight, drawBottle]],
  ['bottle bottles perfume polish lotion salon beauty barber wine', [drawBottle, drawBottle, drawJar]],
  ['spice spices jar jars coffee tea herbs dried', [drawJar, drawJar, drawPlant]],
  ['pottery ceramic ceramics vase vases pot', [drawVessel, drawVessel, drawPlant]],
];
const anything: Things = [drawVessel, drawBooks, drawPlant, drawJar, drawBottle];

/** Three boards on a wall, what the prompt names standing on them, light from the left. */
export const drawShelf: Scene = (input) => {
  const { canvas, palette, random, prompt } = input;
  const { width, height, unit } = canvas;
  const wall = mix(palette.sky[0], palette.paper, 0.35);
  canvas.add(
    rect(
      { x: 0, y: 0, width, height },
      canvas.linear([[lighter(wall, 0.2)], [wall], [darker(wall, 0.2)]], [0, 0, 1, 1]),
    ),
  );
  const things = firstMentioned(prompt, stocks) ?? anything;
  const boards = height > width * 1.15 ? 4 : 3;
  for (let board = 0; board < boards; board += 1) {
    const y = (height * (board + 0.9)) / boards - unit * 2;
    drawBoard(input, y);
    stock(input, things, { y, size: (height / boards) * 0.8, from: random.between(0.03, 0.08) });
  }
  const beam = polygon([
    [0, 0],
    [width * 0.34, 0],
    [width * 0.95, height],
    [width * 0.3, height],
  ]);
  canvas.add(
    path(
      beam,
      canvas.linear(
        [
          [palette.light, 0.34],
          [palette.light, 0.05],
        ],
        [0, 0, 1, 1],
      ),
    ),
  );
  drawVignette(input, 0.4);
};

function drawBoard({ canvas, palette }: SceneInput, y: number): void {
  const { width, unit } = canvas;
  const wood = mix(palette.mid, '#8a5a36', 0.55);
  canvas.add(
    rect(
      { x: 0, y: y + unit * 1.8, width, height: unit * 7 },
      canvas.linear([
        [palette.ink, 0.34],
        [palette.ink, 0],
      ]),
    ),
    rect(
      { x: 0, y, width, height: unit * 2.2 },
      canvas.linear([[lighter(wood, 0.3)], [wood], [darker(wood, 0.25)]]),
    ),
  );
}

function stock(
  input: SceneInput,
  things: Things,
  { y, size, from }: { y: number; size: number; from: number },
): void {
  const { canvas, palette, random } = input;
  let x = canvas.width * from;
  while (x < canvas.width * 0.9) {
    const thing = random.pick(things);
    const scale = size * random.between(0.84, 1);
    canvas.add(ellipse(x + scale * 0.34, y + 1, [scale * 0.42, scale * 0.045], palette.ink, 0.34));
    x += thing(input, [x, y], scale) + canvas.unit * random.between(1.4, random.next() < 0.25 ? 9 : 3.4);
  }
}
