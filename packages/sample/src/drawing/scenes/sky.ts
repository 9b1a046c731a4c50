import { lightnessOf, mix } from '../../colour';
import { glow } from '../paint';
import type { SceneInput } from '../scene';
import { circle, ellipse, rect } from '../shapes';

export interface Sun {
  x: number;
  y: number;
  radius: number;
}

/** The sky down to `horizon` (from 0 to 1), with sun or moon, stars and clouds. Returns where the light comes from. */
export function drawSky(input: SceneInput, horizon: number): Sun {
  const { canvas, palette, random } = input;
  const { width, height, unit } = canvas;
  const [top, bottom] = palette.sky;
  const isDark = lightnessOf(top) < 0.45;
  const middle = mix(mix(top, bottom, 0.5), palette.accent, isDark ? 0.12 : 0.05);
  const skyHeight = height * horizon;
  canvas.add(rect([0, 0, width, height], canvas.linear([[top], [middle], [bottom], [bottom]])));
  if (isDark) drawStars(input, skyHeight * 0.75);
  const sun = {
    x: width * random.between(0.24, 0.76),
    y: skyHeight * random.between(0.34, 0.66),
    radius: unit * random.between(7, 12),
  };
  const { x, y, radius } = sun;
  canvas.add(
    circle(x, y, radius * 6.5, glow(canvas, palette.light, [0.75, 0.26, 0.08, 0]), 0.9),
    circle(x, y, radius, canvas.linear([[mix(palette.light, '#ffffff', 0.5)], [palette.light]])),
  );
  for (let cloud = 0; cloud < 4; cloud += 1) drawCloud(input, skyHeight * random.between(0.14, 0.82));
  return sun;
}

function drawStars({ canvas, palette, random }: SceneInput, below: number): void {
  for (let index = 0; index < 90; index += 1) {
    const [x, y] = [canvas.width * random.next(), below * random.next() ** 1.4];
    const size = canvas.unit * random.between(0.08, 0.24);
    canvas.add(circle(x, y, size, palette.light, random.between(0.3, 0.95)));
  }
}

/** A long flat bank of a few ellipses that fade at their ends. */
function drawCloud({ canvas, palette: { light }, random }: SceneInput, y: number): void {
  const { width, unit } = canvas;
  const x = width * random.next();
  const paint = canvas.linear(
    [
      [light, 0],
      [light, 0.6],
      [light, 0],
    ],
    [0, 0, 1, 0],
  );
  for (let index = 0; index < 4; index += 1) {
    const reach = [unit * random.between(16, 38), unit * random.between(0.7, 1.9)] as const;
    const [dx, dy] = [unit * random.between(-14, 14), unit * random.between(-2, 2)];
    canvas.add(ellipse(x + dx, y + dy, reach, paint, random.between(0.25, 0.6)));
  }
}
