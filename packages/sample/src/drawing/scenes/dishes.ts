import { darker, lighter } from '../../colour';
import { d, type Point } from '../canvas';
import { ball, shade } from '../paint';
import type { SceneInput } from '../scene';
import { blob, circle, circlePath, group, leaf, line, path, raised, repeat, scattered } from '../shapes';
import { drawHerbs } from './tableware';

/** Draws what is on a plate around 0,0; the plate has a radius of 100. */
export type Dish = (input: SceneInput) => void;

const around = [0, 30, 60, 90, 120, 150, 180, 210, 240, 270, 300, 330];

export const rice: Dish = (input) => {
  const { canvas, random } = input;
  drawSauce(input, [62, 34], { radius: 62, colour: '#b4541a' });
  drawSauce(input, [-70, 50], { radius: 40, colour: '#9c1f16' });
  drawMound(input, [-12, -22], 72);
  drawChicken(input, [66, 22], 42);
  drawEgg(input, [-86, -30], 26);
  drawSlices(input, [36, -74], { size: 19, step: [22, 7] });
  for (let nut = 0; nut < 12; nut += 1) {
    const at = scattered(random, [-30, 66], [34, 18]);
    canvas.add(raised(blob(random, { at, reach: [6, 4], wobble: 0.08 }), '#b4692f', 1.2));
  }
};

export const broth: Dish = (input) => {
  const { canvas, random } = input;
  const colour = random.pick(['#c8631d', '#b9812f', '#a8431b']);
  canvas.add(circle(0, 0, 100, ball(canvas, colour, { light: 0.22, dark: 0.35 })));
  canvas.clip(circlePath(0, 0, 98), () => {
    for (let strand = -13; strand < 13; strand += 1) {
      const y = strand * 5.2;
      const noodle = d`M-90 ${y + 30}C-30 ${y - random.between(20, 60)} 20 ${y + random.between(30, 70)} 70 ${y * 0.6 - 10}`;
      canvas.add(
        line(noodle, '#8b7447', 5.2, 0.5),
        line(noodle, random.pick(['#f3dc9b', '#ecd08a', '#f8e6b4']), 3.6),
      );
    }
  });
  drawEgg(input, [-40, -36], 27);
  canvas.add(prawn('translate(42 -40) rotate(20)'), prawn('translate(58 -8) rotate(75)'));
  drawSlices(input, [-50, 50], { size: 13, step: [17, 0] });
  drawHerbs(input, [10, -5], 34);
};

export const salad: Dish = (input) => {
  const { canvas, random } = input;
  for (let index = 0; index < 22; index += 1) {
    const shape = leaf(scattered(random, [0, 0], [66, 66]), {
      length: 50,
      width: 26,
      angle: random.between(0, 360),
    });
    const green = random.pick(['#5f8a3a', '#3f6b33', '#88a84f']);
    canvas.add(raised(shape, shade(canvas, green, { light: 0.2, dark: 0 }), 2.4));
  }
  drawMound(input, [-28, 10], 46);
  drawChicken(input, [34, 30], 40);
  drawEgg(input, [26, -42], 27);
  for (let index = 0; index < 7; index += 1)
    drawBerry(input, [random.between(-75, 75), random.between(-75, 75)], { size: 14 });
};

export const pizza: Dish = (input) => {
  const { canvas, random } = input;
  const [crust, cheese] = [
    canvas.radial([['#e8b46a'], ['#d99a4a'], ['#b26d2c']]),
    canvas.radial([['#f3d27c'], ['#e6a245'], ['#c8642b']]),
  ];
  canvas.add(
    raised(blob(random, { at: [0, 0], reach: [120, 120], wobble: 0.025 }), crust, 4),
    path(blob(random, { at: [0, 0], reach: [103, 103], wobble: 0.03 }), cheese),
  );
  for (let index = 0; index < 15; index += 1) {
    const at = scattered(random, [0, 0], [86, 86]);
    if (index % 3 === 0) canvas.add(path(blob(random, { at, reach: [16, 12], wobble: 0.2 }), '#fbf1d6', 0.9));
    else drawBerry(input, at, { size: 12 });
  }
  drawHerbs(input, [0, 0], 72);
};

export const cake: Dish = (input) => {
  const { canvas, palette, random } = input;
  const icing = random.pick(['#fbf0e2', '#f4d3c9', '#e9d7f0', '#6b3b22']);
  const rosette = ball(canvas, icing, { light: 0.7, dark: 0.12 });
  canvas.add(
    raised(circlePath(0, 0, 120), shade(canvas, icing, { light: 0.4, dark: 0.2 }), 5),
    line(circlePath(0, 0, 74), darker(icing, 0.14), 3.6, 0.6),
  );
  for (const [index, angle] of around.entries()) {
    const at: Point = [Math.cos((angle * Math.PI) / 180) * 96, Math.sin((angle * Math.PI) / 180) * 96];
    canvas.add(raised(circlePath(...at, 15), rosette, 1.6));
    drawBerry(input, at, { size: 8.4, colour: index % 2 ? palette.accent : '#b3202e' });
  }
  canvas.place({ at: [0, 0], scale: 0.5 }, () => berries(input));
};

export const berries: Dish = (input) => {
  const { random } = input;
  for (let index = 0; index < 34; index += 1) {
    const colour = random.pick(['#b3202e', '#2f3f7a', '#d8485a', '#e0902f', '#6d1f4a']);
    drawBerry(input, scattered(random, [0, 0], [90, 90]), { size: random.between(11, 18), colour });
  }
  drawHerbs(input, [0, 0], 50);
};

export const bread: Dish = ({ canvas, random }) => {
  const crust = '#c07a34';
  const loaves = [
    { at: [-52, -26], reach: [56, 30], turn: -28 },
    { at: [34, -36], reach: [42, 40], turn: 8 },
    { at: [-10, 38], reach: [86, 25], turn: 6 },
  ] as const;
  for (const { at, reach, turn } of loaves) {
    const scores = repeat(
      4,
      (score) =>
        d`M${reach[0] * (-0.62 + score * 0.36)} ${-reach[1] * 0.5}q10 ${reach[1] * 0.4} 7 ${reach[1]}`,
    );
    const loaf = blob(random, { at: [0, 0], reach, wobble: 0.05 });
    canvas.place({ at, turn }, () =>
      canvas.add(
        raised(loaf, ball(canvas, crust, { light: 0.42, dark: 0.45 }), 4.5),
        line(scores, '#f6e3bd', 5, 0.9),
        line(scores, darker(crust, 0.3), 1.4, 0.6),
      ),
    );
  }
  for (let index = 0; index < 60; index += 1)
    canvas.add(
      circle(random.between(-120, 120), random.between(-100, 100), random.between(0.3, 1), '#fff6e2', 0.75),
    );
};

function drawMound({ canvas, random }: SceneInput, at: Point, radius: number): void {
  const grains = repeat(190, () => {
    const turn = random.between(0, 6.3);
    const [x, y] = scattered(random, [0, 0], [94, 83]);
    return d`M${x} ${y}l${Math.cos(turn) * 7} ${Math.sin(turn) * 7}`;
  });
  canvas.place({ at, scale: radius / 100 }, () =>
    canvas.add(
      raised(
        blob(random, { at: [0, 0], reach: [100, 88], wobble: 0.05 }),
        canvas.radial([['#fffdf4'], ['#f5ecd4'], ['#cdb991']], [0.4, 0.34, 0.7]),
        6,
      ),
      line(grains, '#c8b289', 3.4, 0.55),
      group([line(grains, '#fffdf6', 2.6, 0.95)], 'translate(-1.2 -1.6)'),
    ),
  );
}

function drawSauce(
  { canvas, random }: SceneInput,
  at: Point,
  { radius, colour }: { radius: number; colour: string },
): void {
  canvas.place({ at, scale: radius / 100 }, () => {
    const pool = blob(random, { at: [0, 0], reach: [100, 80], wobble: 0.14 });
    canvas.add(
      raised(pool, ball(canvas, colour, { light: 0.24, dark: 0.4 }), 2.6),
      path(blob(random, { at: [-30, -34], reach: [26, 9], wobble: 0.2 }), '#ffe9c4', 0.5),
    );
    for (let index = 0; index < 12; index += 1)
      canvas.add(circle(...scattered(random, [0, 0], [70, 56]), 3, index % 2 ? '#f0c060' : '#5e1a0c', 0.8));
  });
}

function drawChicken({ canvas, random }: SceneInput, at: Point, size: number): void {
  const leg = 'M-100-10C-90-80 20-84 50-24L105-6a13 13 0 1 1-6 24L50 20C10 76-90 70-100-10Z';
  canvas.place({ at, scale: size / 100, turn: random.between(-50, 10) }, () =>
    canvas.add(
      raised(leg, canvas.radial([['#e39a44'], ['#b7641f'], ['#6d3310']], [0.36, 0.34, 0.75]), 8),
      path(blob(random, { at: [-50, -30], reach: [24, 10], wobble: 0.2 }), '#ffe2ae', 0.5),
    ),
  );
}

function drawEgg({ canvas, random }: SceneInput, at: Point, size: number): void {
  canvas.place({ at, scale: size / 10, turn: random.between(-40, 40) }, () =>
    canvas.add(
      raised(circlePath(0, 0, 10, 7.6), canvas.linear([['#ffffff'], ['#efe7d8']], [0, 0, 1, 1]), 0.8),
      circle(0.8, 0, 4.6, canvas.radial([['#ffd35c'], ['#f2a52a'], ['#d97a14']], [0.4, 0.35, 0.7])),
    ),
  );
}

/** Four slices of cucumber, one beside the other. */
function drawSlices(
  { canvas }: SceneInput,
  [x, y]: Point,
  { size, step }: { size: number; step: Point },
): void {
  const flesh = canvas.radial([['#d6e6a8'], ['#e6f0c8'], ['#c3d98f']]);
  const seeds = around.map(
    (angle) => `<g transform="rotate(${angle})">${circle(4.4, 0, 0.6, '#9fb765', 0.9)}</g>`,
  );
  for (let index = 0; index < 4; index += 1)
    canvas.place({ at: [x + index * step[0], y + index * step[1]], scale: size / 10 }, () =>
      canvas.add(raised(circlePath(0, 0, 10), '#4c7a35', 0.9), circle(0, 0, 8.7, flesh), ...seeds),
    );
}

function drawBerry(
  { canvas }: SceneInput,
  at: Point,
  { size, colour = '#c8321e' }: { size: number; colour?: string },
): void {
  canvas.place({ at, scale: size / 10 }, () =>
    canvas.add(
      raised(circlePath(0, 0, 10), ball(canvas, colour, { light: 0.4, dark: 0.35 }), 1),
      circle(-3.4, -3.8, 1.6, lighter(colour, 0.85), 0.6),
    ),
  );
}

function prawn(transform: string): string {
  const body = 'M-24 0A24 24 0 0 1 24 0';
  const rings = 'M-12.4-14L-16.7-23M-4.1-17L-5.6-28M4.1-17L5.6-28M12.4-14L16.7-23';
  return group(
    [line(body, '#7e2a10', 16, 0.35), line(body, '#f08a52', 13.4), line(rings, '#fbd0ae', 1.9, 0.9)],
    transform,
  );
}
