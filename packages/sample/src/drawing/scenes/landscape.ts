import { mix } from '../../colour';
import type { Random } from '../../random';
import { d, type Point } from '../canvas';
import { tone } from '../palette';
import type { Scene, SceneInput } from '../scene';
import { line, path, polygon, smooth } from '../shapes';
import { mentions } from '../words';
import { drawSky } from './sky';

const ridges = 6;

/** Hills or mountains one behind the other, with mist between them and trees on the nearest. */
export const drawLandscape: Scene = (input) => {
  const { canvas, palette, random, prompt } = input;
  const { width, height, unit } = canvas;
  const isSteep =
    mentions(prompt, 'mountain mountains peak gunung bukit alps summit snow') || random.next() < 0.35;
  drawSky(input, 0.62);
  drawBirds(input);
  for (let index = 0; index < ridges; index += 1) {
    const depth = index / (ridges - 1);
    const isRock = isSteep && index < 4;
    const base = height * (0.5 + 0.42 * depth ** 1.15);
    const swing = height * (isSteep ? 0.2 - 0.13 * depth : 0.075 + 0.03 * depth);
    const heights = isRock ? peaks(random) : hills(random);
    const crest = heights.map((high, at): Point => [
      (at / (heights.length - 1)) * width,
      base - high * swing,
    ]);
    const colour = tone(palette, 0.04 + depth * 0.9);
    const mist = mix(colour, palette.sky[1], 0.62 * (1 - depth) + 0.08);
    const edge = isRock ? polygon(crest).slice(0, -1) : smooth(crest);
    const paint = canvas.linear([[colour], [mix(colour, mist, 0.45)], [mist]]);
    canvas.add(path(`${edge}${d`L${width} ${height}H0Z`}`, paint));
    if (index >= ridges - 2)
      drawTrees(input, crest, { size: unit * (index === ridges - 1 ? 9 : 4.6), depth });
  }
};

/** Heights from 0 to 1 over the width, for rolling hills. */
function hills(random: Random): number[] {
  const [first, second, third] = [random.between(0, 7), random.between(0, 7), random.between(0, 7)];
  const [slow, quick] = [random.between(2.2, 4), random.between(5, 9)];
  const wave = (start: number, speed: number, at: number) => Math.sin(start + (at / 24) * speed);
  return Array.from({ length: 25 }, (_, at) => {
    return 0.5 + wave(first, slow, at) * 0.36 + wave(second, quick, at) * 0.17 + wave(third, 17, at) * 0.04;
  });
}

/** The same for mountains: every half is broken again at its middle. */
function peaks(random: Random): number[] {
  const start = [
    [0.1, 0.6],
    [0.8, 1.2],
    [0, 0.4],
    [0.5, 1],
  ] as const;
  let heights = start.map(([low, high]) => random.between(low, high));
  for (let roughness = 0.34; roughness > 0.02; roughness *= 0.5) {
    heights = heights.flatMap((height, index) => {
      const next = heights[index + 1];
      if (next === undefined) return [height];
      return [height, (height + next) / 2 + random.between(-roughness, roughness)];
    });
  }
  return heights;
}

function drawTrees(
  { canvas, palette, random }: SceneInput,
  crest: readonly Point[],
  { size, depth }: { size: number; depth: number },
): void {
  const colour = tone(palette, Math.min(1, depth * 0.9 + 0.12));
  const conifer = 'M0-118L6.7-72H-6.7ZM0-94L12.5-48H-12.5ZM0-70L18-24H-18ZM0-46L24 0H-24Z';
  const crown = 'M-30-62a30 37 0 1 1 60 0a30 24 0 1 1-60 0Z';
  const tree =
    random.next() < 0.6 ? path(conifer, colour) : path(crown, colour) + line('M0 0V-50', colour, 6);
  for (let index = 0; index < 26; index += 1) {
    const [x, y] = crest[Math.floor(random.next() * crest.length)] ?? [0, 0];
    const tall = size * random.between(0.5, 1.2);
    const at: Point = [x + random.between(-0.03, 0.03) * canvas.width, y + tall * 0.22];
    canvas.place({ at, scale: tall / 100 }, () => canvas.add(tree));
  }
}

function drawBirds({ canvas, palette, random }: SceneInput): void {
  const { width, height, unit } = canvas;
  const [x, y] = [width * random.between(0.15, 0.75), height * random.between(0.14, 0.3)];
  for (let index = 0; index < 6; index += 1) {
    const at: Point = [x + unit * random.between(-10, 10), y + unit * random.between(-5, 5)];
    canvas.place({ at, scale: (unit * random.between(0.9, 1.7)) / 10 }, () =>
      canvas.add(line('M0 0q-5-7-10-1M0 0q5-7 10-1', palette.near, 2.2, 0.7)),
    );
  }
}
