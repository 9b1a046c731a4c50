import { n, type Point } from '../canvas';
import { darker, lighter, mix } from '../../colour';
import type { SceneInput } from '../scene';
import { line, polygon, path, rect, smooth } from '../shapes';

/** A table top seen from above: planks, or one even cloth. */
export function drawTableTop({ canvas, palette, random }: SceneInput, isWood: boolean): void {
  const { width, height, unit } = canvas;
  const base = isWood ? mix(palette.far, '#a9774a', 0.55) : mix(palette.paper, palette.far, 0.45);
  canvas.add(rect({ x: 0, y: 0, width, height }, base));
  if (!isWood) return drawWeave({ canvas, palette, random, prompt: '' }, base);
  const planks = 5;
  for (let plank = 0; plank < planks; plank += 1) {
    const y = (height / planks) * plank;
    const shade = mix(base, random.next() < 0.5 ? '#5a3820' : '#e2bd8f', random.between(0.04, 0.2));
    canvas.add(
      rect(
        { x: 0, y, width, height: height / planks + 1 },
        canvas.linear([[lighter(shade, 0.05)], [shade], [darker(shade, 0.08)]]),
      ),
    );
    for (let grain = 0; grain < 7; grain += 1) {
      const at = y + (height / planks) * ((grain + random.next()) / 7);
      const points = Array.from({ length: 6 }, (_, index): Point => [
        (index / 5) * width,
        at + random.between(-1, 1) * unit * 0.7,
      ]);
      canvas.add(
        line(
          smooth(points),
          darker(shade, 0.45),
          unit * random.between(0.1, 0.28),
          random.between(0.12, 0.34),
        ),
      );
    }
    canvas.add(rect({ x: 0, y: y - unit * 0.14, width, height: unit * 0.3 }, darker(base, 0.6), 0.5));
  }
}

function drawWeave({ canvas }: SceneInput, base: string): void {
  const { width, height, unit } = canvas;
  const step = unit * 1.1;
  let across = '';
  for (let y = 0; y < height; y += step) across += `M0 ${n(y)}H${n(width)}`;
  let down = '';
  for (let x = 0; x < width; x += step) down += `M${n(x)} 0V${n(height)}`;
  canvas.add(
    line(across, darker(base, 0.3), unit * 0.16, 0.16),
    line(down, lighter(base, 0.5), unit * 0.16, 0.2),
  );
}

/** Light that falls in from the upper left, the bars of a window in it. */
export function drawWindowLight({ canvas, palette, random }: SceneInput, strength = 0.3): void {
  const { width, height } = canvas;
  const reach = Math.max(width, height);
  const lean = random.between(0.35, 0.6);
  for (const [from, wide] of [
    [-0.15, 0.3],
    [0.22, 0.26],
    [0.55, 0.2],
  ] as const) {
    const left = reach * from;
    const right = left + reach * wide;
    const d = polygon([
      [left, 0],
      [right, 0],
      [right + height * lean, height],
      [left + height * lean, height],
    ]);
    canvas.add(
      path(
        d,
        canvas.linear([
          [palette.light, strength],
          [palette.light, strength * 0.35],
          [palette.light, 0],
        ]),
      ),
    );
  }
}

/** Brighter in the upper left, darker to the lower right: pulls everything below it together. */
export function drawVignette({ canvas, palette }: SceneInput, strength = 0.34): void {
  const { width, height } = canvas;
  const paint = canvas.radial(
    [
      [palette.light, 0.16],
      [palette.light, 0],
      [palette.ink, strength * 0.3],
      [palette.ink, strength],
    ],
    [0.42, 0.38, 0.82],
  );
  canvas.add(rect({ x: 0, y: 0, width, height }, paint));
}
