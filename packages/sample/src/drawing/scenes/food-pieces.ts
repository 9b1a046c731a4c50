import { n, type Point } from '../canvas';
import { darker, lighter } from '../../colour';
import type { SceneInput } from '../scene';
import { blob, circle, circlePath, group, leaf, line, path, polygon, shadow } from '../shapes';

export function drawMound({ canvas, random }: SceneInput, at: Point, radius: number): void {
  const mound = blob(random, { at: at, reach: [radius, radius * 0.88], wobble: 0.05 });
  canvas.add(
    shadow(mound, {
      dx: canvas.unit * 0.6,
      dy: canvas.unit * 1.2,
      softness: canvas.unit * 1.8,
      opacity: 0.4,
    }),
    path(mound, canvas.radial([['#fffdf4'], ['#f5ecd4'], ['#cdb991']], [0.4, 0.34, 0.7])),
  );
  let grains = '';
  for (let index = 0; index < 190; index += 1) {
    const [angle, far] = [random.between(0, 6.3), radius * 0.94 * Math.sqrt(random.next())];
    const turn = random.between(0, 6.3);
    grains += `M${n(at[0] + Math.cos(angle) * far)} ${n(at[1] + Math.sin(angle) * far * 0.88)}l${n(Math.cos(turn) * radius * 0.07)} ${n(Math.sin(turn) * radius * 0.07)}`;
  }
  canvas.add(
    line(grains, '#c8b289', radius * 0.034, 0.55),
    group(
      [line(grains, '#fffdf6', radius * 0.026, 0.95)],
      `translate(${n(-radius * 0.012)} ${n(-radius * 0.016)})`,
    ),
  );
}

export function drawSauce(
  { canvas, random }: SceneInput,
  at: Point,
  { radius, colour }: { radius: number; colour: string },
): void {
  const pool = blob(random, { at: at, reach: [radius, radius * 0.8], wobble: 0.14 });
  canvas.add(
    shadow(pool, { dy: canvas.unit * 0.4, softness: canvas.unit * 0.9, opacity: 0.3 }),
    path(pool, canvas.radial([[lighter(colour, 0.24)], [colour], [darker(colour, 0.4)]], [0.4, 0.35, 0.7])),
  );
  canvas.add(
    path(
      blob(random, {
        at: [at[0] - radius * 0.3, at[1] - radius * 0.34],
        reach: [radius * 0.26, radius * 0.09],
        wobble: 0.2,
      }),
      '#ffe9c4',
      { opacity: 0.5 },
    ),
  );
  for (let index = 0; index < 12; index += 1)
    canvas.add(
      circle(
        at[0] + random.between(-0.6, 0.6) * radius,
        at[1] + random.between(-0.5, 0.5) * radius,
        radius * 0.03,
        index % 2 ? '#f0c060' : '#5e1a0c',
        0.8,
      ),
    );
}

export function drawChicken({ canvas, random }: SceneInput, [x, y]: Point, size: number): void {
  const meat = `M${n(-size)} ${n(-size * 0.1)}C${n(-size * 0.9)} ${n(-size * 0.8)} ${n(size * 0.2)} ${n(-size * 0.84)} ${n(size * 0.5)} ${n(-size * 0.24)}L${n(size * 1.05)} ${n(-size * 0.06)}a${n(size * 0.13)} ${n(size * 0.13)} 0 1 1 ${n(-size * 0.06)} ${n(size * 0.24)}L${n(size * 0.5)} ${n(size * 0.2)}C${n(size * 0.1)} ${n(size * 0.76)} ${n(-size * 0.9)} ${n(size * 0.7)} ${n(-size)} ${n(-size * 0.1)}Z`;
  canvas.add(
    group(
      [
        shadow(meat, {
          dx: canvas.unit * 0.5,
          dy: canvas.unit * 1.1,
          softness: canvas.unit * 1.5,
          opacity: 0.44,
        }),
        path(meat, canvas.radial([['#e39a44'], ['#b7641f'], ['#6d3310']], [0.36, 0.34, 0.75])),
        path(
          blob(random, { at: [-size * 0.5, -size * 0.3], reach: [size * 0.24, size * 0.1], wobble: 0.2 }),
          '#ffe2ae',
          {
            opacity: 0.5,
          },
        ),
      ],
      `translate(${n(x)} ${n(y)}) rotate(${n(random.between(-50, 10))})`,
    ),
  );
}

export function drawEgg({ canvas, random }: SceneInput, [x, y]: Point, size: number): void {
  const white = circlePath(0, 0, size, size * 0.76);
  canvas.add(
    group(
      [
        shadow(white, { dy: canvas.unit * 0.7, softness: canvas.unit, opacity: 0.36 }),
        path(white, canvas.linear([['#ffffff'], ['#efe7d8']], [0, 0, 1, 1])),
        circle(
          size * 0.08,
          0,
          size * 0.46,
          canvas.radial([['#ffd35c'], ['#f2a52a'], ['#d97a14']], [0.4, 0.35, 0.7]),
        ),
      ],
      `translate(${n(x)} ${n(y)}) rotate(${n(random.between(-40, 40))})`,
    ),
  );
}

export function drawSlice({ canvas }: SceneInput, [x, y]: Point, size: number): void {
  canvas.add(
    shadow(circlePath(x, y, size), { dy: canvas.unit * 0.5, softness: canvas.unit * 0.7, opacity: 0.32 }),
    circle(x, y, size, '#4c7a35'),
    circle(x, y, size * 0.87, canvas.radial([['#d6e6a8'], ['#e6f0c8'], ['#c3d98f']])),
  );
  for (let seed = 0; seed < 7; seed += 1)
    canvas.add(
      circle(
        x + Math.cos(seed * 0.9) * size * 0.44,
        y + Math.sin(seed * 0.9) * size * 0.44,
        size * 0.07,
        '#9fb765',
        0.9,
      ),
    );
}

export function drawTomato(
  { canvas }: SceneInput,
  [x, y]: Point,
  { size, colour = '#c8321e' }: { size: number; colour?: string },
): void {
  canvas.add(
    shadow(circlePath(x, y, size), { dy: canvas.unit * 0.4, softness: canvas.unit * 0.7, opacity: 0.3 }),
    circle(
      x,
      y,
      size,
      canvas.radial([[lighter(colour, 0.4)], [colour], [darker(colour, 0.35)]], [0.36, 0.32, 0.75]),
    ),
    circle(x - size * 0.34, y - size * 0.38, size * 0.16, '#ffffff', 0.6),
  );
}

export function drawPrawn(
  { canvas }: SceneInput,
  [x, y]: Point,
  { size, turn }: { size: number; turn: number },
): void {
  const d = `M${n(-size)} 0A${n(size)} ${n(size)} 0 0 1 ${n(size)} 0`;
  const rings = [-0.6, -0.2, 0.2, 0.6]
    .map(
      (at) =>
        `M${n(size * at * 0.86)} ${n(-size * Math.sqrt(1 - at * at) * 0.74)}L${n(size * at * 1.16)} ${n(-size * Math.sqrt(1 - at * at) * 1.2)}`,
    )
    .join('');
  canvas.add(
    group(
      [
        line(d, '#7e2a10', size * 0.66, 0.35),
        line(d, '#f08a52', size * 0.56),
        line(rings, '#fbd0ae', size * 0.08, 0.9),
      ],
      `translate(${n(x)} ${n(y)}) rotate(${turn})`,
    ),
  );
}

export function drawHerbs({ canvas, random }: SceneInput, [x, y]: Point, radius: number): void {
  for (let index = 0; index < 9; index += 1) {
    const at: Point = [x + random.between(-1, 1) * radius, y + random.between(-1, 1) * radius];
    const d = leaf(at, { length: radius * 0.4, width: radius * 0.24, angle: random.between(0, 360) });
    canvas.add(
      shadow(d, { dy: canvas.unit * 0.3, softness: canvas.unit * 0.5, opacity: 0.3 }),
      path(d, random.pick(['#4f7f3a', '#6f9d4a', '#2f5f33'] as const)),
    );
  }
}

export function drawNut({ canvas, random }: SceneInput, [x, y]: Point, size: number): void {
  const nut = polygon([
    [x - size, y],
    [x, y - size * 0.6],
    [x + size, y],
    [x, y + size * 0.6],
  ]);
  canvas.add(
    shadow(nut, { dy: canvas.unit * 0.3, softness: canvas.unit * 0.4, opacity: 0.3 }),
    path(blob(random, { at: [x, y], reach: [size, size * 0.66], wobble: 0.08 }), '#b4692f'),
  );
}
