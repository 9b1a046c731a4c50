import { mix } from '../../colour';
import { fade, shade } from '../paint';
import type { Scene } from '../scene';
import { ellipse, path, polygon, rect } from '../shapes';
import { firstMentioned } from '../words';
import { books, bottle, jar, loaf, plant, spool, stand, vessel, weight, type Thing } from './shelf-things';
import { drawVignette, drawWall } from './surface';

type Things = readonly [Thing, ...Thing[]];

const stocks: readonly (readonly [string, Things])[] = [
  ['loaf loaves bread bakery pastry pastries roti oven', [loaf, loaf, jar]],
  ['book books folder folders library paper papers law study', [books, books, plant]],
  ['spool spools thread fabric cloth sewing tailor', [spool, spool, spool, jar]],
  ['kettlebell kettlebells weight weights gym training', [weight, weight, bottle]],
  ['bottle bottles perfume polish lotion salon beauty barber wine', [bottle, bottle, jar]],
  ['spice spices jar jars coffee tea herbs dried', [jar, jar, plant]],
  ['pottery ceramic ceramics vase vases pot', [vessel, vessel, plant]],
];
const anything: Things = [vessel, books, plant, jar, bottle];

/** Boards on a wall, what the prompt names standing on them, light from the left. */
export const drawShelf: Scene = (input) => {
  const { canvas, palette, random, prompt } = input;
  const { width, height, unit } = canvas;
  drawWall(input, mix(palette.sky[0], palette.paper, 0.35));
  const things = firstMentioned(prompt, stocks) ?? anything;
  const wood = shade(canvas, mix(palette.mid, '#8a5a36', 0.55), { way: 'down', light: 0.3 });
  const boards = height > width * 1.15 ? 4 : 3;
  for (let board = 0; board < boards; board += 1) {
    const y = (height * (board + 0.9)) / boards - unit * 2;
    canvas.add(
      rect([0, y + unit * 1.8, width, unit * 7], fade(canvas, palette.ink, [0.34, 0])),
      rect([0, y, width, unit * 2.2], wood),
    );
    for (let x = width * random.between(0.03, 0.08); x < width * 0.9;) {
      const size = (height / boards) * random.between(0.67, 0.8);
      canvas.add(ellipse(x + size * 0.34, y + 1, [size * 0.42, size * 0.045], palette.ink, 0.34));
      const gap = unit * random.between(1.4, random.next() < 0.25 ? 9 : 3.4);
      x += stand(input, random.pick(things), { at: [x, y], size }) + gap;
    }
  }
  const beam = polygon([
    [0, 0],
    [width * 0.34, 0],
    [width * 0.95, height],
    [width * 0.3, height],
  ]);
  canvas.add(path(beam, fade(canvas, palette.light, [0.34, 0.05])));
  drawVignette(input, 0.4);
};
