import { n, type Point } from '../canvas';
import { darker, lighter } from '../../colour';
import type { SceneInput } from '../scene';
import {
  drawChicken,
  drawEgg,
  drawHerbs,
  drawMound,
  drawNut,
  drawPrawn,
  drawSauce,
  drawSlice,
  drawTomato,
} from './food-pieces';
import { blob, circle, circlePath, group, leaf, line, path, shadow } from '../shapes';

export function drawBananaLeaf({ canvas, random }: SceneInput, [x, y]: Point, radius: number): void {
  const [half, tall] = [radius * 1.42, radius * 0.98];
  const green = '#3f7d3a';
  const d = `M${n(-half)} ${n(-tall * 0.5)}C${n(-half * 0.7)} ${n(-tall * 1.02)} ${n(half * 0.5)} ${n(-tall * 1.06)} ${n(half * 1.02)} ${n(-tall * 0.6)}L${n(half * 1.06)} ${n(tall * 0.5)}C${n(half * 0.6)} ${n(tall * 1.02)} ${n(-half * 0.6)} ${n(tall * 1.04)} ${n(-half * 1.02)} ${n(tall * 0.62)}Z`;
  const veins = Array.from({ length: 24 }, (_, index) => {
    const at = -half + (half * 2 * index) / 23;
    return `M${n(at)} 0Q${n(at + 14)} ${n(-tall * 0.5)} ${n(at + 34)} ${n(-tall)}M${n(at)} 0Q${n(at + 14)} ${n(tall * 0.5)} ${n(at + 34)} ${n(tall)}`;
  }).join('');
  canvas.add(`<g transform="translate(${n(x)} ${n(y)}) rotate(${n(random.between(-9, 3))})">`);
  canvas.add(
    shadow(d, { dx: canvas.unit, dy: canvas.unit * 1.6, softness: canvas.unit * 3, opacity: 0.42 }),
    path(d, canvas.linear([[lighter(green, 0.24)], [green], [darker(green, 0.3)]], [0, 0, 1, 1])),
  );
  canvas.clip(d, () =>
    canvas.add(
      line(veins, darker(green, 0.35), canvas.unit * 0.28, 0.4),
      line(`M${n(-half)} 0H${n(half * 1.1)}`, lighter(green, 0.45), canvas.unit * 0.9, 0.8),
    ),
  );
  canvas.add('</g>');
}

export function drawRice(input: SceneInput, [x, y]: Point, radius: number): void {
  drawSauce(input, [x + radius * 0.62, y + radius * 0.34], { radius: radius * 0.62, colour: '#b4541a' });
  drawSauce(input, [x - radius * 0.7, y + radius * 0.5], { radius: radius * 0.4, colour: '#9c1f16' });
  drawMound(input, [x - radius * 0.12, y - radius * 0.22], radius * 0.72);
  drawChicken(input, [x + radius * 0.66, y + radius * 0.22], radius * 0.42);
  drawEgg(input, [x - radius * 0.86, y - radius * 0.3], radius * 0.26);
  for (let index = 0; index < 4; index += 1)
    drawSlice(input, [x + radius * (0.36 + index * 0.22), y - radius * (0.74 - index * 0.07)], radius * 0.19);
  for (let index = 0; index < 12; index += 1) {
    const at: Point = [
      x - radius * 0.3 + input.random.between(-1, 1) * radius * 0.32,
      y + radius * 0.66 + input.random.between(-1, 1) * radius * 0.16,
    ];
    drawNut(input, at, radius * 0.06);
  }
}

export function drawBroth(input: SceneInput, [x, y]: Point, radius: number): void {
  const { canvas, random } = input;
  const broth = random.pick(['#c8631d', '#b9812f', '#a8431b'] as const);
  canvas.add(
    circle(
      x,
      y,
      radius,
      canvas.radial([[lighter(broth, 0.22)], [broth], [darker(broth, 0.35)]], [0.42, 0.38, 0.66]),
    ),
  );
  canvas.clip(circlePath(x, y, radius * 0.98), () => {
    for (let strand = 0; strand < 26; strand += 1) {
      const offset = (strand - 13) * radius * 0.052;
      const d = `M${n(x - radius * 0.9)} ${n(y + offset + radius * 0.3)}C${n(x - radius * 0.3)} ${n(y + offset - radius * random.between(0.2, 0.6))} ${n(x + radius * 0.2)} ${n(y + offset + radius * random.between(0.3, 0.7))} ${n(x + radius * 0.7)} ${n(y + offset * 0.6 - radius * 0.1)}`;
      canvas.add(
        line(d, darker('#f0d58e', 0.35), radius * 0.052, 0.5),
        line(d, random.pick(['#f3dc9b', '#ecd08a', '#f8e6b4'] as const), radius * 0.036),
      );
    }
  });
  drawEgg(input, [x - radius * 0.4, y - radius * 0.36], radius * 0.27);
  for (const [dx, dy, turn] of [
    [0.42, -0.4, 20],
    [0.58, -0.08, 75],
  ] as const)
    drawPrawn(input, [x + radius * dx, y + radius * dy], { size: radius * 0.24, turn: turn });
  for (let index = 0; index < 4; index += 1)
    drawSlice(input, [x - radius * 0.5 + index * radius * 0.17, y + radius * 0.5], radius * 0.13);
  drawHerbs(input, [x + radius * 0.1, y - radius * 0.05], radius * 0.34);
}

export function drawMedley(input: SceneInput, [x, y]: Point, radius: number): void {
  const { canvas, random } = input;
  for (let index = 0; index < 22; index += 1) {
    const [angle, far] = [random.between(0, 6.3), radius * random.between(0.1, 0.72)];
    const d = leaf([x + Math.cos(angle) * far, y + Math.sin(angle) * far], {
      length: radius * 0.5,
      width: radius * 0.26,
      angle: random.between(0, 360),
    });
    const green = random.pick(['#5f8a3a', '#3f6b33', '#88a84f'] as const);
    canvas.add(
      shadow(d, { dy: canvas.unit * 0.5, softness: canvas.unit * 0.8, opacity: 0.24 }),
      path(d, canvas.linear([[lighter(green, 0.2)], [green]], [0, 0, 1, 1])),
    );
  }
  drawMound(input, [x - radius * 0.28, y + radius * 0.1], radius * 0.46);
  drawChicken(input, [x + radius * 0.34, y + radius * 0.3], radius * 0.4);
  drawEgg(input, [x + radius * 0.26, y - radius * 0.42], radius * 0.27);
  for (let index = 0; index < 7; index += 1) {
    const at: Point = [x + random.between(-0.75, 0.75) * radius, y + random.between(-0.75, 0.75) * radius];
    drawTomato(input, at, { size: radius * 0.14 });
  }
}

export function drawPizza(input: SceneInput, [x, y]: Point, radius: number): void {
  const { canvas, random } = input;
  const r = radius * 1.2;
  canvas.add(
    shadow(circlePath(x, y, r), { dy: canvas.unit, softness: canvas.unit * 1.6, opacity: 0.34 }),
    path(
      blob(random, { at: [x, y], reach: [r, r], wobble: 0.025 }),
      canvas.radial([['#e8b46a'], ['#d99a4a'], ['#b26d2c']]),
    ),
    path(
      blob(random, { at: [x, y], reach: [r * 0.86, r * 0.86], wobble: 0.03 }),
      canvas.radial([['#f3d27c'], ['#e6a245'], ['#c8642b']]),
    ),
  );
  for (let index = 0; index < 13; index += 1) {
    const [angle, far] = [random.between(0, 6.3), r * random.between(0.1, 0.72)];
    const at: Point = [x + Math.cos(angle) * far, y + Math.sin(angle) * far];
    if (index % 3 === 0)
      canvas.add(
        path(blob(random, { at: at, reach: [r * 0.13, r * 0.1], wobble: 0.2 }), '#fbf1d6', { opacity: 0.9 }),
      );
    else drawTomato(input, at, { size: r * 0.1 });
  }
  drawHerbs(input, [x, y], r * 0.6);
}

export function drawCake(input: SceneInput, [x, y]: Point, radius: number): void {
  const { canvas, palette, random } = input;
  const r = radius * 1.2;
  const icing = random.pick(['#fbf0e2', '#f4d3c9', '#e9d7f0', '#6b3b22'] as const);
  canvas.add(
    shadow(circlePath(x, y, r), {
      dx: canvas.unit,
      dy: canvas.unit * 1.4,
      softness: canvas.unit * 2.4,
      opacity: 0.4,
    }),
    circle(x, y, r, canvas.linear([[lighter(icing, 0.4)], [icing], [darker(icing, 0.2)]], [0, 0, 1, 1])),
    `<circle cx="${n(x)}" cy="${n(y)}" r="${n(r * 0.62)}" fill="none" stroke="${darker(icing, 0.14)}" stroke-opacity="0.6" stroke-width="${n(r * 0.03)}"/>`,
  );
  const count = 12;
  for (let index = 0; index < count; index += 1) {
    const angle = (index / count) * Math.PI * 2;
    const at: Point = [x + Math.cos(angle) * r * 0.8, y + Math.sin(angle) * r * 0.8];
    canvas.add(
      shadow(circlePath(...at, r * 0.12), {
        dy: canvas.unit * 0.4,
        softness: canvas.unit * 0.6,
        opacity: 0.25,
      }),
      circle(
        ...at,
        r * 0.125,
        canvas.radial(
          [[lighter(icing, 0.7)], [lighter(icing, 0.2)], [darker(icing, 0.12)]],
          [0.4, 0.35, 0.7],
        ),
      ),
    );
    drawTomato(input, at, { size: r * 0.07, colour: index % 2 ? palette.accent : '#b3202e' });
  }
  drawBerries(input, [x, y], r * 0.42);
}

export function drawBerries(input: SceneInput, [x, y]: Point, radius: number): void {
  const { random } = input;
  for (let index = 0; index < 34; index += 1) {
    const [angle, far] = [random.between(0, 6.3), radius * 0.9 * Math.sqrt(random.next())];
    const colour = random.pick(['#b3202e', '#2f3f7a', '#d8485a', '#e0902f', '#6d1f4a'] as const);
    drawTomato(input, [x + Math.cos(angle) * far, y + Math.sin(angle) * far], {
      size: radius * random.between(0.11, 0.18),
      colour: colour,
    });
  }
  drawHerbs(input, [x, y], radius * 0.5);
}

export function drawBread({ canvas, random }: SceneInput, [x, y]: Point, radius: number): void {
  const crust = '#c07a34';
  for (const [dx, dy, rx, ry, turn] of [
    [-0.52, -0.26, 0.56, 0.3, -28],
    [0.34, -0.36, 0.42, 0.4, 8],
    [-0.1, 0.38, 0.86, 0.25, 6],
  ] as const) {
    const loaf = blob(random, { at: [0, 0], reach: [radius * rx, radius * ry], wobble: 0.05 });
    const scores = Array.from(
      { length: 4 },
      (_, index) =>
        `M${n(radius * rx * (-0.62 + index * 0.36))} ${n(-radius * ry * 0.5)}q${n(radius * 0.1)} ${n(radius * ry * 0.4)} ${n(radius * 0.07)} ${n(radius * ry * 0.98)}`,
    ).join('');
    canvas.add(
      group(
        [
          shadow(loaf, {
            dx: canvas.unit * 0.8,
            dy: canvas.unit * 1.4,
            softness: canvas.unit * 2.2,
            opacity: 0.46,
          }),
          path(
            loaf,
            canvas.radial([[lighter(crust, 0.42)], [crust], [darker(crust, 0.45)]], [0.42, 0.34, 0.7]),
          ),
          line(scores, '#f6e3bd', radius * 0.05, 0.9),
          line(scores, darker(crust, 0.3), radius * 0.014, 0.6),
        ],
        `translate(${n(x + dx * radius)} ${n(y + dy * radius)}) rotate(${turn})`,
      ),
    );
  }
  for (let index = 0; index < 60; index += 1)
    canvas.add(
      circle(
        x + random.between(-1.2, 1.2) * radius,
        y + random.between(-1, 1) * radius,
        canvas.unit * random.between(0.08, 0.3),
        '#fff6e2',
        0.75,
      ),
    );
}
