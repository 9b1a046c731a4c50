import { n } from '../canvas';
import { mix } from '../../colour';
import type { Scene, SceneInput } from '../scene';
import { circle, path, rect } from '../shapes';
import { drawSky } from './sky';

/** A skyline with lit windows over a wet street, and lights out of focus in front. */
export const drawCity: Scene = (input) => {
  const { canvas, palette, random } = input;
  const { width, height } = canvas;
  const street = height * 0.8;
  drawSky(input, { horizon: 0.8, hasClouds: random.next() < 0.5 });
  for (const [layer, depth] of [0.1, 0.45, 0.85].entries()) drawSkyline(input, { street, layer, depth });
  canvas.add(
    rect(
      { x: 0, y: street, width, height: height - street },
      canvas.linear([[mix(palette.ink, palette.accent, 0.2)], [palette.ink]]),
    ),
  );
  drawReflections(input, street);
  drawBokeh(input, street);
};

function drawSkyline(
  { canvas, palette, random }: SceneInput,
  { street, layer, depth }: { street: number; layer: number; depth: number },
): void {
  const { width, height, unit } = canvas;
  const base = mix(mix(palette.far, palette.near, depth), palette.ink, depth * 0.55);
  const glow = mix(base, palette.accent, 0.3 - depth * 0.1);
  let lit = '';
  let dim = '';
  for (let x = -unit * 4; x < width;) {
    const wide = unit * random.between(7, 13) * (0.8 + layer * 0.22);
    const tall = height * random.between(0.16, 0.5 - layer * 0.06) * (layer === 2 ? 0.8 : 1);
    const y = street - tall;
    canvas.add(
      path(
        building({ x, y, wide, street, kind: Math.floor(random.next() * 4) }),
        canvas.linear([[base], [base], [glow]]),
      ),
    );
    const cell = unit * (1.1 + layer * 0.45);
    for (let row = y + cell * 1.4; row < street - cell * 2; row += cell * 1.7) {
      for (let column = x + cell * 0.9; column < x + wide - cell * 1.2; column += cell * 1.5) {
        const window = `M${n(column)} ${n(row)}h${n(cell * 0.7)}v${n(cell * 0.9)}h${n(-cell * 0.7)}Z`;
        const chance = random.next();
        if (chance < 0.3) lit += window;
        else if (chance < 0.55) dim += window;
      }
    }
    x += wide + unit * random.between(-0.6, 1.6);
  }
  canvas.add(path(dim || 'M0 0', mix(base, palette.accent, 0.35), { opacity: 0.7 }));
  canvas.add(
    path(lit || 'M0 0', mix(palette.light, palette.accent, layer * 0.2), { opacity: 0.5 + layer * 0.22 }),
  );
}

interface Building {
  x: number;
  y: number;
  wide: number;
  street: number;
  kind: number;
}

function building({ x, y, wide, street, kind }: Building): string {
  const right = x + wide;
  const start = `M${n(x)} ${n(street + 2)}V${n(y)}`;
  const end = `V${n(street + 2)}Z`;
  if (kind === 1) return `${start}L${n(x + wide / 2)} ${n(y - wide * 0.7)}L${n(right)} ${n(y)}${end}`;
  if (kind === 2) {
    const step = wide * 0.22;
    return `${start}h${n(step)}v${n(-step)}h${n(wide * 0.22)}v${n(-wide * 0.8)}h${n(wide * 0.06)}v${n(wide * 0.8)}h${n(wide * 0.28)}v${n(step)}H${n(right)}${end}`;
  }
  if (kind === 3) return `${start}A${n(wide / 2)} ${n(wide / 2.4)} 0 0 1 ${n(right)} ${n(y)}${end}`;
  return `${start}H${n(right)}${end}`;
}

function drawReflections({ canvas, palette, random }: SceneInput, street: number): void {
  const { width, height, unit } = canvas;
  for (let index = 0; index < 26; index += 1) {
    const colour = random.pick([palette.light, palette.accent, palette.accent2]);
    const paint = canvas.linear([
      [colour, 0.75],
      [colour, 0.2],
      [colour, 0],
    ]);
    const wide = unit * random.between(0.6, 3.4);
    const tall = (height - street) * random.between(0.4, 1);
    canvas.add(
      rect(
        { x: width * random.next(), y: street, width: wide, height: tall, radius: wide / 2 },
        paint,
        random.between(0.3, 0.8),
      ),
    );
  }
}

function drawBokeh({ canvas, palette, random }: SceneInput, street: number): void {
  const { width, height, unit } = canvas;
  for (let index = 0; index < 30; index += 1) {
    const colour = random.pick([palette.light, palette.accent, palette.accent, palette.accent2]);
    const radius = unit * random.between(1.6, 6.6);
    const [x, y] = [width * random.next(), street + (height - street) * random.between(-0.95, 0.85)];
    const paint = canvas.radial([
      [colour, 0.4],
      [colour, 0.46],
      [colour, 0.62],
      [colour, 0.72],
    ]);
    canvas.add(circle(x, y, radius, paint, random.between(0.24, 0.6)));
  }
}
