import { lightnessOf, mix } from '../../colour';
import type { SceneInput } from '../scene';
import { circle, ellipse, rect } from '../shapes';

interface SkyOptions {
  /** How far down the sky reaches, from 0 to 1. */
  horizon: number;
  hasClouds?: boolean;
}

export interface Sun {
  x: number;
  y: number;
  radius: number;
}

/** The sky with its sun or moon, stars and clouds. Returns where the light comes from. */
export function drawSky(
  { canvas, palette, random }: SceneInput,
  { horizon, hasClouds = true }: SkyOptions,
): Sun {
  const { width, height, unit } = canvas;
  const [top, bottom] = palette.sky;
  const isDark = lightnessOf(top) < 0.45;
  const middle = mix(mix(top, bottom, 0.5), palette.accent, isDark ? 0.12 : 0.05);
  const skyHeight = height * horizon;
  canvas.add(rect({ x: 0, y: 0, width, height }, canvas.linear([[top], [middle], [bottom], [bottom]])));
  if (isDark) drawStars({ canvas, palette, random, prompt: '' }, skyHeight * 0.75);
  const sun = {
    x: width * random.between(0.24, 0.76),
    y: skyHeight * random.between(0.34, 0.66),
    radius: unit * random.between(7, 12),
  };
  const halo = canvas.radial([
    [palette.light, 0.75],
    [palette.light, 0.26],
    [palette.light, 0.08],
    [palette.light, 0],
  ]);
  canvas.add(circle(sun.x, sun.y, sun.radius * 6.5, halo, 0.9));
  canvas.add(
    circle(sun.x, sun.y, sun.radius, canvas.linear([[mix(palette.light, '#ffffff', 0.5)], [palette.light]])),
  );
  if (hasClouds) {
    for (let index = 0; index < 4; index += 1) {
      drawCloud({ canvas, palette, random, prompt: '' }, skyHeight * random.between(0.14, 0.82));
    }
  }
  return sun;
}

function drawStars({ canvas, palette, random }: SceneInput, below: number): void {
  for (let index = 0; index < 90; index += 1) {
    const y = below * random.next() ** 1.4;
    const size = canvas.unit * random.between(0.08, 0.24);
    canvas.add(circle(canvas.width * random.next(), y, size, palette.light, random.between(0.3, 0.95)));
  }
}

/** A long flat bank of a few ellipses that fade at their ends. */
function drawCloud({ canvas, palette, random }: SceneInput, y: number): void {
  const { width, unit } = canvas;
  const x = width * random.between(0, 1);
  const paint = canvas.linear(
    [
      [palette.light, 0],
      [palette.light, 0.6],
      [palette.light, 0],
    ],
    [0, 0, 1, 0],
  );
  for (let index = 0; index < 4; index += 1) {
    const length = unit * random.between(16, 38);
    canvas.add(
      ellipse(
        x + unit * random.between(-14, 14),
        y + unit * random.between(-2, 2),
        [length, unit * random.between(0.7, 1.9)],
        paint,
        random.between(0.25, 0.6),
      ),
    );
  }
}
