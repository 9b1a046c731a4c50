import { darker, lighter, mix } from '../../colour';
import type { Point } from '../canvas';
import { ball, shade } from '../paint';
import type { SceneInput } from '../scene';
import {
  circle,
  circlePath,
  group,
  leaf,
  line,
  path,
  raised,
  rect,
  rectPath,
  repeat,
  scattered,
} from '../shapes';

/** A plate or a bowl from above, in the palette's paper with a coloured rim. */
export function drawPlate(
  { canvas, palette, random }: SceneInput,
  [x, y]: Point,
  { radius, isDeep = false }: { radius: number; isDeep?: boolean },
): void {
  const { paper, mid, near, accent } = palette;
  const clay = random.pick([paper, paper, mix(paper, mid, 0.25), mix(near, mid, 0.4)]);
  const inside = [[darker(clay, isDeep ? 0.3 : 0.12)], [clay], [lighter(clay, 0.3)]] as const;
  canvas.add(
    raised(circlePath(x, y, radius), shade(canvas, clay, { light: 0.4, dark: 0.18 }), canvas.unit * 2),
    circle(x, y, radius * (isDeep ? 0.86 : 0.74), canvas.linear(inside, [0, 0, 1, 1])),
    line(circlePath(x, y, radius * 0.965), accent, canvas.unit * 0.5, 0.55),
  );
}

/** A small bowl with a sauce. */
export function drawBowl(input: SceneInput, at: Point, radius: number): void {
  const { canvas, random } = input;
  const sauce = random.pick(['#8f1f14', '#c8541f', '#4f6b2a', '#5b2c16', '#e0b64a', '#efe6d2']);
  drawPlate(input, at, { radius, isDeep: true });
  canvas.place({ at, scale: radius / 10 }, () => {
    canvas.add(
      circle(0, 0, 7.4, ball(canvas, sauce, { light: 0.16, dark: 0.25 })),
      line('M-4.2-2.2Q-3-5 0-5', '#ffffff', 0.7, 0.5),
    );
    for (let crumb = 0; crumb < 9; crumb += 1)
      canvas.add(circle(...scattered(random, [0, 0], [6, 6]), 0.35, crumb % 2 ? '#f4e3a8' : '#2f4a1e', 0.85));
  });
}

/** A glass of something cold with ice, from above. */
export function drawGlass({ canvas, palette, random }: SceneInput, at: Point, radius: number): void {
  const drink = random.pick(['#b5622a', '#d98a4e', '#7c1f2c', '#8da543']);
  const ice = [
    rect([-2.4, -2.4, 4.8, 4.8, 1], '#ffffff', 0.32),
    rect([-1.8, -1.8, 2, 2, 0.5], '#ffffff', 0.35),
  ];
  canvas.place({ at, scale: radius / 10 }, () =>
    canvas.add(
      raised(circlePath(0, 0, 10), mix(palette.paper, drink, 0.2), 2.2),
      circle(0, 0, 8.6, ball(canvas, drink, { light: 0.2 })),
      ...[0, 92, 184, 276].map((angle) =>
        group(
          ice,
          `rotate(${angle + random.between(-20, 20)}) translate(4.2 0) rotate(${random.between(0, 90)})`,
        ),
      ),
      line(circlePath(0, 0, 9.4), '#ffffff', 0.5, 0.6),
    ),
  );
}

export function drawNapkin({ canvas, palette, random }: SceneInput, at: Point, size: number): void {
  const cloth = mix(palette.accent, palette.paper, random.between(0.1, 0.6));
  const hems = [-42, -37, 34, 39].map((hem) => `M${hem}-50V50M-50 ${hem}H50`).join('');
  canvas.place({ at, scale: size / 100, turn: random.between(-24, 24) }, () =>
    canvas.add(
      raised(rectPath([-50, -50, 100, 100, 2]), shade(canvas, cloth, { light: 0.14, dark: 0.12 }), 3),
      line(hems, lighter(cloth, 0.5), 1.2, 0.7),
    ),
  );
}

export function drawBoard({ canvas, random }: SceneInput, at: Point, radius: number): void {
  const wood = '#8a5a34';
  const grain = repeat(9, (row) => `M-112 ${-74 + row * 18}q74 ${random.between(-5, 5)} 224 0`);
  canvas.place({ at, scale: radius / 100, turn: random.between(-8, 8) }, () =>
    canvas.add(
      raised(rectPath([-115, -85, 230, 170, 16]), shade(canvas, wood, { dark: 0.14 }), 5),
      line(grain, darker(wood, 0.4), 0.7, 0.4),
    ),
  );
}

export function drawCutlery({ canvas }: SceneInput, at: Point): void {
  const metal = canvas.linear([['#fdfbf6'], ['#b9b4aa'], ['#efece4']], [0, 0, 1, 0]);
  const spoon = `${circlePath(0, -13, 2.7, 4.1)}M-.5-9h1l.4 23h-1.8Z`;
  const tines = repeat(4, (tine) => rectPath([tine - 1.75, -17, 0.5, 6, 0.2]));
  const fork = `${tines}M-1.8-11.6h3.6q0 3.4-1.3 3.8l.3 22h-1.6l.3-22q-1.3-.4-1.3-3.8Z`;
  canvas.place({ at, scale: canvas.unit }, () =>
    canvas.add(
      group([raised(fork, metal, 0.8)], 'translate(-3.6 0) rotate(-3)'),
      group([raised(spoon, metal, 0.8)], 'translate(3.2 0) rotate(3)'),
    ),
  );
}

export function drawChopsticks({ canvas, palette }: SceneInput, at: Point): void {
  const stick = raised('M-32-.4L32-.9V.9L-32 .4Z', shade(canvas, palette.accent, { dark: 0.35 }), 0.9);
  canvas.place({ at, scale: canvas.unit }, () =>
    canvas.add(group([stick], 'rotate(-4)'), group([stick], 'translate(0 3) rotate(-8)')),
  );
}

export function drawSprig({ canvas, random }: SceneInput, at: Point): void {
  const leaves = [
    [0, 40],
    [0, -40],
    [3, 30],
    [3, -30],
    [6, 0],
  ] as const;
  const green = canvas.linear([['#7d9a4c'], ['#3f6132']], [0, 0, 1, 1]);
  canvas.place({ at, scale: canvas.unit, turn: random.between(0, 360) }, () =>
    canvas.add(
      ...leaves.map(([x, angle]) => raised(leaf([x, 0], { length: 4.2, width: 2.2, angle }), green, 0.5)),
    ),
  );
}

export function drawBananaLeaf({ canvas, random }: SceneInput, at: Point, radius: number): void {
  const green = '#3f7d3a';
  const outline = 'M-142-49C-100-100 71-104 145-59L150 49C85 100-85 102-145 61Z';
  const veins = repeat(24, (vein) => {
    const x = -142 + vein * 12.3;
    return `M${x} 0q5-49 12-98M${x} 0q5 49 12 98`;
  });
  canvas.place({ at, scale: radius / 100, turn: random.between(-9, 3) }, () => {
    canvas.add(raised(outline, shade(canvas, green, { dark: 0.3 }), 5));
    canvas.clip(outline, () =>
      canvas.add(
        line(veins, darker(green, 0.35), 0.9, 0.4),
        line('M-142 0H156', lighter(green, 0.45), 2.7, 0.8),
      ),
    );
  });
}

/** A few herb leaves, thrown over what is there. */
export function drawHerbs({ canvas, random }: SceneInput, at: Point, radius: number): void {
  canvas.place({ at, scale: radius / 100 }, () => {
    for (let index = 0; index < 9; index += 1) {
      const point: Point = [random.between(-100, 100), random.between(-100, 100)];
      const shape = leaf(point, { length: 40, width: 24, angle: random.between(0, 360) });
      canvas.add(
        path(shape, '#120a08', 0.16),
        raised(shape, random.pick(['#4f7f3a', '#6f9d4a', '#2f5f33']), 3),
      );
    }
  });
}
