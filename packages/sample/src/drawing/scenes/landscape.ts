import { n, type Point } from '../canvas';
import { mix } from '../../colour';
import { tone } from '../palette';
import type { Random } from '../../random';
import type { Scene, SceneInput } from '../scene';
import { line, path, smooth } from '../shapes';
import { mentions } from '../words';
import { drawSky } from './sky';

const ridges = 6;

/** Hills or mountains one behind the other, with mist between them and trees on the nearest. */
export const drawLandscape: Scene = (input) => {
  const { canvas, palette, random, prompt } = input;
  const { width, height, unit } = canvas;
  const isSteep =
    mentions(prompt, 'mountain mountains peak gunung bukit alps summit snow') || random.next() < 0.35;
  drawSky(input, { horizon: 0.62 });
  drawBirds(input);
  for (let index = 0; index < ridges; index += 1) {
    const depth = index / (ridges - 1);
    const baseY = height * (0.5 + 0.42 * depth ** 1.15);
    const swing = height * (isSteep ? 0.2 - 0.13 * depth : 0.075 + 0.03 * depth);
    const points = isSteep && index < 4 ? peaks(canvas.width, random) : hills(canvas.width, random);
    const crest = points.map(([x, y]): Point => [x, baseY - y * swing]);
    const colour = tone(palette, 0.04 + depth * 0.9);
    const mist = mix(colour, palette.sky[1], 0.62 * (1 - depth) + 0.08);
    const d = `${isSteep && index < 4 ? straight(crest) : smooth(crest)}L${n(width)} ${n(height)}L0 ${n(height)}Z`;
    canvas.add(path(d, canvas.linear([[colour], [mix(colour, mist, 0.45)], [mist]])));
    if (index >= ridges - 2)
      drawTrees(input, crest, { size: unit * (index === ridges - 1 ? 9 : 4.6), depth });
  }
};

/** Heights from 0 to 1 over the width, for rolling hills. */
function hills(width: number, random: Random): Point[] {
  const [first, second, third] = [random.between(0, 7), random.between(0, 7), random.between(0, 7)];
  const [slow, quick] = [random.between(2.2, 4), random.between(5, 9)];
  return Array.from({ length: 25 }, (_, index): Point => {
    const t = index / 24;
    const y =
      Math.sin(first + t * slow) * 0.6 +
      Math.sin(second + t * quick) * 0.28 +
      Math.sin(third + t * 17) * 0.06;
    return [t * width, 0.5 + y * 0.6];
  });
}

/** The same for mountains: every half is broken again at its middle. */
function peaks(width: number, random: Random): Point[] {
  let heights = [
    random.between(0.1, 0.6),
    random.between(0.8, 1.2),
    random.between(0, 0.4),
    random.between(0.5, 1),
  ];
  for (let roughness = 0.34; roughness > 0.02; roughness *= 0.5) {
    heights = heights.flatMap((height, index) => {
      const next = heights[index + 1];
      return next === undefined
        ? [height]
        : [height, (height + next) / 2 + random.between(-roughness, roughness)];
    });
  }
  return heights.map((height, index): Point => [(index / (heights.length - 1)) * width, height]);
}

function straight(points: readonly Point[]): string {
  return `M${points.map(([x, y]) => `${n(x)} ${n(y)}`).join('L')}`;
}

function drawTrees(
  { canvas, palette, random }: SceneInput,
  crest: readonly Point[],
  { size, depth }: { size: number; depth: number },
): void {
  const colour = tone(palette, Math.min(1, depth * 0.9 + 0.12));
  const isConifer = random.next() < 0.6;
  for (let index = 0; index < 26; index += 1) {
    const [x, y] = crest[Math.floor(random.next() * crest.length)] ?? [0, 0];
    const tall = size * random.between(0.5, 1.2);
    const at = x + random.between(-0.03, 0.03) * canvas.width;
    const foot = y + tall * 0.22;
    canvas.add(isConifer ? conifer([at, foot], tall, colour) : roundTree([at, foot], tall, colour));
  }
}

function conifer([x, y]: Point, tall: number, colour: string): string {
  const tiers = [0.28, 0.52, 0.76, 1].map((share, index) => {
    const [top, bottom] = [y - tall * (1.18 - index * 0.24), y - tall * (0.72 - index * 0.24)];
    const half = tall * 0.24 * share;
    return `M${n(x)} ${n(top)}L${n(x + half)} ${n(bottom)}L${n(x - half)} ${n(bottom)}Z`;
  });
  return path(tiers.join(''), colour);
}

function roundTree([x, y]: Point, tall: number, colour: string): string {
  const crown = tall * 0.3;
  const d = `M${n(x - crown)} ${n(y - tall * 0.62)}a${n(crown)} ${n(crown * 1.25)} 0 1 1 ${n(crown * 2)} 0a${n(crown)} ${n(crown * 0.8)} 0 1 1 ${n(-crown * 2)} 0Z`;
  return `${path(d, colour)}${line(`M${n(x)} ${n(y)}V${n(y - tall * 0.5)}`, colour, tall * 0.06)}`;
}

function drawBirds({ canvas, palette, random }: SceneInput): void {
  const [x, y] = [canvas.width * random.between(0.15, 0.75), canvas.height * random.between(0.14, 0.3)];
  for (let index = 0; index < 6; index += 1) {
    const span = canvas.unit * random.between(0.9, 1.7);
    const at: Point = [x + canvas.unit * random.between(-10, 10), y + canvas.unit * random.between(-5, 5)];
    const wing = `q${n(-span * 0.5)} ${n(-span * 0.7)} ${n(-span)} ${n(-span * 0.1)}`;
    const other = `q${n(span * 0.5)} ${n(-span * 0.7)} ${n(span)} ${n(-span * 0.1)}`;
    canvas.add(
      line(
        `M${n(at[0])} ${n(at[1])}${wing}M${n(at[0])} ${n(at[1])}${other}`,
        palette.near,
        canvas.unit * 0.28,
        0.7,
      ),
    );
  }
}
