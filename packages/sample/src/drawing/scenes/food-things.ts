import { n, type Point } from '../canvas';
import { darker, lighter, mix } from '../../colour';
import type { SceneInput } from '../scene';
import { circle, circlePath, group, leaf, line, path, rect, rectPath, shadow } from '../shapes';

/** A plate or a bowl from above, in the palette's paper with a coloured rim. */
export function drawPlate(
  { canvas, palette, random }: SceneInput,
  [x, y]: Point,
  { radius, isDeep = false }: { radius: number; isDeep?: boolean },
): void {
  const { unit } = canvas;
  const clay = random.pick([
    palette.paper,
    palette.paper,
    mix(palette.paper, palette.mid, 0.25),
    mix(palette.near, palette.mid, 0.4),
  ] as const);
  const inner = isDeep ? 0.86 : 0.74;
  canvas.add(
    shadow(circlePath(x, y, radius), { dx: unit * 1.2, dy: unit * 1.8, softness: unit * 3.6, opacity: 0.42 }),
    circle(x, y, radius, canvas.linear([[lighter(clay, 0.4)], [clay], [darker(clay, 0.18)]], [0, 0, 1, 1])),
    circle(
      x,
      y,
      radius * inner,
      canvas.linear([[darker(clay, isDeep ? 0.3 : 0.12)], [clay], [lighter(clay, 0.3)]], [0, 0, 1, 1]),
    ),
    `<circle cx="${n(x)}" cy="${n(y)}" r="${n(radius * 0.965)}" fill="none" stroke="${palette.accent}" stroke-opacity="0.55" stroke-width="${n(unit * 0.5)}"/>`,
  );
}

const sauces = ['#8f1f14', '#c8541f', '#4f6b2a', '#5b2c16', '#e0b64a', '#efe6d2'] as const;

/** A small bowl with a sauce. */
export function drawBowl(input: SceneInput, [x, y]: Point, radius: number): void {
  const { canvas, random } = input;
  const sauce = random.pick(sauces);
  drawPlate(input, [x, y], { radius: radius, isDeep: true });
  canvas.add(
    circle(
      x,
      y,
      radius * 0.74,
      canvas.radial([[lighter(sauce, 0.16)], [sauce], [darker(sauce, 0.25)]], [0.4, 0.35, 0.7]),
    ),
    line(
      `M${n(x - radius * 0.42)} ${n(y - radius * 0.22)}Q${n(x - radius * 0.3)} ${n(y - radius * 0.5)} ${n(x)} ${n(y - radius * 0.5)}`,
      '#ffffff',
      radius * 0.07,
      0.5,
    ),
  );
  for (let index = 0; index < 9; index += 1) {
    const [angle, far] = [random.between(0, 6.3), radius * random.between(0.05, 0.6)];
    canvas.add(
      circle(
        x + Math.cos(angle) * far,
        y + Math.sin(angle) * far,
        radius * 0.035,
        index % 2 ? '#f4e3a8' : '#2f4a1e',
        0.85,
      ),
    );
  }
}

/** A glass of something cold with ice, from above. */
export function drawGlass({ canvas, palette, random }: SceneInput, [x, y]: Point, radius: number): void {
  const drink = random.pick(['#b5622a', '#d98a4e', '#7c1f2c', '#8da543'] as const);
  canvas.add(
    shadow(circlePath(x, y, radius), {
      dx: canvas.unit * 1.6,
      dy: canvas.unit * 2.2,
      softness: canvas.unit * 3.4,
      opacity: 0.36,
    }),
    circle(x, y, radius, mix(palette.paper, drink, 0.2), 0.85),
    circle(x, y, radius * 0.86, canvas.radial([[lighter(drink, 0.2)], [drink], [darker(drink, 0.3)]])),
  );
  for (let index = 0; index < 4; index += 1) {
    const size = radius * random.between(0.4, 0.54);
    const angle = index * 1.6 + random.between(-0.4, 0.4);
    const cube = rect(
      { x: -size / 2, y: -size / 2, width: size, height: size, radius: size * 0.2 },
      '#ffffff',
      0.32,
    );
    const sheen = rect(
      { x: -size * 0.36, y: -size * 0.36, width: size * 0.4, height: size * 0.4, radius: size * 0.1 },
      '#ffffff',
      0.35,
    );
    canvas.add(
      group(
        [cube, sheen],
        `translate(${n(x + Math.cos(angle) * radius * 0.42)} ${n(y + Math.sin(angle) * radius * 0.42)}) rotate(${n(random.between(0, 90))})`,
      ),
    );
  }
  canvas.add(
    `<circle cx="${n(x)}" cy="${n(y)}" r="${n(radius * 0.94)}" fill="none" stroke="#ffffff" stroke-opacity="0.6" stroke-width="${n(radius * 0.05)}"/>`,
  );
}

export function drawNapkin({ canvas, palette, random }: SceneInput, [x, y]: Point, size: number): void {
  const cloth = mix(palette.accent, palette.paper, random.between(0.1, 0.6));
  const box = { x: -size / 2, y: -size / 2, width: size, height: size, radius: size * 0.02 };
  const stripes = [0.08, 0.13, 0.84, 0.89]
    .map(
      (at) =>
        `M${n(-size / 2 + size * at)} ${n(-size / 2)}V${n(size / 2)}M${n(-size / 2)} ${n(-size / 2 + size * at)}H${n(size / 2)}`,
    )
    .join('');
  canvas.add(
    group(
      [
        shadow(rectPath(box), { dy: canvas.unit, softness: canvas.unit * 2, opacity: 0.3 }),
        rect(box, canvas.linear([[lighter(cloth, 0.14)], [cloth], [darker(cloth, 0.12)]], [0, 0, 1, 1])),
        line(stripes, lighter(cloth, 0.5), size * 0.012, 0.7),
      ],
      `translate(${n(x)} ${n(y)}) rotate(${n(random.between(-24, 24))})`,
    ),
  );
}

export function drawBoard({ canvas, random }: SceneInput, [x, y]: Point, radius: number): void {
  const wood = '#8a5a34';
  const [width, height] = [radius * 2.3, radius * 1.7];
  const box = { x: -width / 2, y: -height / 2, width, height, radius: radius * 0.16 };
  const grain = Array.from(
    { length: 9 },
    (_, index) =>
      `M${n(-width / 2 + 6)} ${n(-height / 2 + (height * (index + 0.7)) / 9.5)}q${n(width / 3)} ${n(random.between(-9, 9))} ${n(width - 12)} 0`,
  ).join('');
  canvas.add(
    group(
      [
        shadow(rectPath(box), {
          dx: canvas.unit,
          dy: canvas.unit * 1.6,
          softness: canvas.unit * 3,
          opacity: 0.45,
        }),
        rect(box, canvas.linear([[lighter(wood, 0.24)], [wood], [darker(wood, 0.14)]], [0, 0, 1, 1])),
        line(grain, darker(wood, 0.4), canvas.unit * 0.2, 0.4),
      ],
      `translate(${n(x)} ${n(y)}) rotate(${n(random.between(-8, 8))})`,
    ),
  );
}

export function drawCutlery({ canvas, palette }: SceneInput, [x, y]: Point): void {
  const { unit } = canvas;
  const metal = canvas.linear([['#fdfbf6'], ['#b9b4aa'], ['#efece4']], [0, 0, 1, 0]);
  const spoon = `${circlePath(0, -unit * 13, unit * 2.7, unit * 4.1)}M${n(-unit * 0.5)} ${n(-unit * 9)}h${n(unit)}l${n(unit * 0.4)} ${n(unit * 23)}h${n(-unit * 1.8)}Z`;
  const tines = [-1.5, -0.5, 0.5, 1.5]
    .map((at) =>
      rectPath({
        x: unit * (at - 0.25),
        y: -unit * 17,
        width: unit * 0.5,
        height: unit * 6,
        radius: unit * 0.2,
      }),
    )
    .join('');
  const fork = `${tines}M${n(-unit * 1.8)} ${n(-unit * 11.6)}h${n(unit * 3.6)}q0 ${n(unit * 3.4)} ${n(-unit * 1.3)} ${n(unit * 3.8)}l${n(unit * 0.3)} ${n(unit * 22)}h${n(-unit * 1.6)}l${n(unit * 0.3)} ${n(-unit * 22)}q${n(-unit * 1.3)} ${n(-unit * 0.4)} ${n(-unit * 1.3)} ${n(-unit * 3.8)}Z`;
  for (const [d, at] of [
    [fork, -3.6],
    [spoon, 3.2],
  ] as const) {
    canvas.add(
      group(
        [
          shadow(d, {
            dx: unit * 0.6,
            dy: unit * 0.8,
            softness: unit * 1.1,
            opacity: 0.34,
            colour: palette.ink,
          }),
          path(d, metal),
        ],
        `translate(${n(x + unit * at)} ${n(y)}) rotate(${n(at)})`,
      ),
    );
  }
}

export function drawChopsticks({ canvas, palette }: SceneInput, [x, y]: Point): void {
  const { unit } = canvas;
  for (const [index, angle] of [-4, -8].entries()) {
    const d = `M${n(-unit * 32)} ${n(-unit * 0.4)}L${n(unit * 32)} ${n(-unit * 0.9)}V${n(unit * 0.9)}L${n(-unit * 32)} ${n(unit * 0.4)}Z`;
    canvas.add(
      group(
        [
          shadow(d, { dx: unit * 0.5, dy: unit, softness: unit * 1.2, opacity: 0.34 }),
          path(d, canvas.linear([[lighter(palette.accent, 0.2)], [darker(palette.accent, 0.35)]])),
        ],
        `translate(${n(x)} ${n(y + index * unit * 3)}) rotate(${angle})`,
      ),
    );
  }
}

export function drawSprig({ canvas, random }: SceneInput, [x, y]: Point): void {
  const angle = random.between(0, 360);
  const { unit } = canvas;
  for (const [at, turn] of [
    [0, 40],
    [0, -40],
    [3, 30],
    [3, -30],
    [6, 0],
  ] as const) {
    const radians = (angle * Math.PI) / 180;
    const point: Point = [x + Math.cos(radians) * unit * at, y + Math.sin(radians) * unit * at];
    const d = leaf(point, { length: unit * 4.2, width: unit * 2.2, angle: angle + turn });
    canvas.add(
      shadow(d, { dy: unit * 0.5, softness: unit * 0.7, opacity: 0.26 }),
      path(d, canvas.linear([['#7d9a4c'], ['#3f6132']], [0, 0, 1, 1])),
    );
  }
}
