import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../random';
import { createCanvas } from './canvas';
import { scenes, type SceneEntry } from './choose-scene';
import { drawScene } from './draw-scene';
import { finish } from './finish';
import { choosePalette } from './palette';

const sizes = [
  { width: 512, height: 512 },
  { width: 624, height: 416 },
  { width: 360, height: 640 },
];

function svgOf(
  { draw, palettes }: SceneEntry,
  { size = { width: 512, height: 512 }, seed = 'one' } = {},
): string {
  const random = createRandom(seed);
  const canvas = createCanvas(size);
  draw({ canvas, palette: choosePalette('', palettes, random), random, prompt: '' });
  return canvas.toSvg();
}

const named = scenes.map((scene) => ({ name: scene.draw.name, scene }));

describe.each(named)('the scene $name', ({ scene }) => {
  it.each(sizes)('fills a picture of $width by $height', async (size) => {
    const image = sharp(await finish(svgOf(scene, { size }), size));
    expect(await image.metadata()).toMatchObject({ format: 'webp', ...size });
    const { channels, entropy } = await image.stats();
    expect(Math.max(...channels.map(({ stdev }) => stdev))).toBeGreaterThan(15);
    expect(entropy).toBeGreaterThan(4);
  });

  it('is the same for the same seed, and another for another', () => {
    expect(svgOf(scene)).toBe(svgOf(scene));
    expect(svgOf(scene)).not.toBe(svgOf(scene, { seed: 'two' }));
  });
});

it.each([
  'noodles in broth',
  'a cake',
  'pizza',
  'loaves from the oven, food',
  'a salad',
  'fruit for breakfast',
  'rice and curry',
  'something on a plate',
  'two cups of tea',
  'a salon, interior',
  'a bedroom, interior',
  'a restaurant, interior',
  'a gym hall, interior',
  'a veranda, interior',
  'a living room',
  'tools for hair',
  'tools to sew cloth',
  'tools to chop in the kitchen',
  'tools for a tap',
  'tools for wood',
  'tools and a laptop',
  'tools and a lens',
  'tools to paint',
  'tools and twine',
  'tools to write',
  'a shelf of loaves',
  'a shelf of books',
  'a shelf of spools',
  'a shelf of kettlebells',
  'a shelf of bottles',
  'a shelf of jars',
  'a shelf of vases',
  'a perfume',
  'a vase',
  'a dog',
  'mountains',
])('every number in the drawing of "%s" is a number', (prompt) => {
  for (const variation of [1, 2, 3]) {
    const svg = drawScene({ prompt, variation, size: { width: 512, height: 512 } });
    expect(svg).not.toMatch(/NaN|undefined|Infinity|null/);
  }
});
