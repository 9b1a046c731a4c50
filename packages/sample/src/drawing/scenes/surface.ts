import { darker, lighter, mix } from '../../colour';
import { d, type Point } from '../canvas';
import { fade, shade } from '../paint';
import type { SceneInput } from '../scene';
import { line, path, polygon, rect, repeat, smooth } from '../shapes';

/** A table top seen from above: planks, or one even cloth. */
export function drawTableTop({ canvas, palette, random }: SceneInput, isWood: boolean): void {
  const { width, height, unit } = canvas;
  const base = isWood ? mix(palette.far, '#a9774a', 0.55) : mix(palette.paper, palette.far, 0.45);
  canvas.add(rect([0, 0, width, height], base));
  if (!isWood) {
    const step = unit * 1.1;
    const across = repeat(height / step, (row) => d`M0 ${row * step}h${width}`);
    const down = repeat(width / step, (column) => d`M${column * step} 0v${height}`);
    canvas.add(
      line(across, darker(base, 0.3), unit * 0.16, 0.16),
      line(down, lighter(base, 0.5), unit * 0.16, 0.2),
    );
    return;
  }
  const tall = height / 5;
  for (let y = 0; y < height - 1; y += tall) {
    const wood = mix(base, random.next() < 0.5 ? '#5a3820' : '#e2bd8f', random.between(0.04, 0.2));
    canvas.add(rect([0, y, width, tall + 1], shade(canvas, wood, { way: 'down', light: 0.05, dark: 0.08 })));
    for (let grain = 0; grain < 7; grain += 1) {
      const at = y + (tall * (grain + random.next())) / 7;
      const points = [0, 0.2, 0.4, 0.6, 0.8, 1].map((share): Point => {
        return [share * width, at + random.between(-0.7, 0.7) * unit];
      });
      const [thick, strong] = [unit * random.between(0.1, 0.28), random.between(0.12, 0.34)];
      canvas.add(line(smooth(points), darker(wood, 0.45), thick, strong));
    }
    canvas.add(rect([0, y - unit * 0.14, width, unit * 0.3], darker(base, 0.6), 0.5));
  }
}

/** Light that falls in from the upper left, the bars of a window in it. */
export function drawWindowLight({ canvas, palette, random }: SceneInput, strength = 0.3): void {
  const { width, height } = canvas;
  const reach = Math.max(width, height);
  const lean = height * random.between(0.35, 0.6);
  const bars = [
    [-0.15, 0.15],
    [0.22, 0.48],
    [0.55, 0.75],
  ] as const;
  for (const [left, right] of bars) {
    const corners: Point[] = [
      [reach * left, 0],
      [reach * right, 0],
      [reach * right + lean, height],
      [reach * left + lean, height],
    ];
    canvas.add(path(polygon(corners), fade(canvas, palette.light, [strength, strength * 0.35, 0])));
  }
}

/** Brighter in the upper left, darker to the lower right: pulls everything below it together. */
export function drawVignette({ canvas, palette }: SceneInput, strength = 0.34): void {
  const { light, ink } = palette;
  const paint = canvas.radial(
    [
      [light, 0.16],
      [light, 0],
      [ink, strength * 0.3],
      [ink, strength],
    ],
    [0.42, 0.38, 0.82],
  );
  canvas.add(rect([0, 0, canvas.width, canvas.height], paint));
}

/** What lies behind everything: a wall with light from the upper left. */
export function drawWall({ canvas }: SceneInput, colour: string): void {
  canvas.add(rect([0, 0, canvas.width, canvas.height], shade(canvas, colour, { light: 0.25, dark: 0.15 })));
}
