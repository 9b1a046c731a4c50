import { lighter, mix } from '../../colour';
import { d, type Point } from '../canvas';
import type { Scene, SceneInput } from '../scene';
import { ellipse, leaf, line, path, rect, smooth } from '../shapes';
import { drawSky, type Sun } from './sky';

/** The open sea towards the light, its waves growing nearer, with a sail or an island. */
export const drawSea: Scene = (input) => {
  const { canvas, palette, random } = input;
  const { width, height, unit } = canvas;
  const horizon = height * random.between(0.44, 0.52);
  const sun = drawSky(input, horizon / height);
  const far = mix(palette.sky[1], palette.mid, 0.55);
  canvas.add(
    rect([0, horizon, width, height - horizon], canvas.linear([[far], [palette.mid], [palette.near]])),
  );
  drawRipples(input, sun, horizon);
  if (random.next() < 0.55)
    canvas.place({ at: [width * random.between(0.15, 0.85), horizon + unit * 0.6], scale: unit }, () =>
      drawIsland(input),
    );
  else {
    const at: Point = [width * random.between(0.2, 0.8), horizon + unit * 3];
    const scale = (unit * random.between(9, 13)) / 100;
    canvas.place({ at, scale, turn: random.between(-4, 4) }, () => drawSail(input));
  }
  for (let index = 0; index < 4; index += 1) drawRoller(input, horizon, index / 3);
};

/** Short flat strokes, denser and finer towards the horizon; below the sun they glitter. */
function drawRipples({ canvas, palette, random }: SceneInput, sun: Sun, horizon: number): void {
  const { width, height, unit } = canvas;
  const depth = height - horizon;
  for (let index = 0; index < 170; index += 1) {
    const near = random.next() ** 1.7;
    const reach = [unit * random.between(2, 9) * (0.3 + near), unit * (0.1 + near * 0.42)] as const;
    const colour = random.next() < 0.45 ? lighter(palette.far, 0.25) : palette.near;
    canvas.add(
      ellipse(random.next() * width, horizon + near * depth, reach, colour, random.between(0.1, 0.34)),
    );
  }
  for (let index = 0; index < 110; index += 1) {
    const near = random.next() ** 1.6;
    const spread = sun.radius * (0.6 + near * 2.2);
    const reach = [unit * random.between(1, 4.4) * (0.4 + near), unit * (0.14 + near * 0.36)] as const;
    const [x, y] = [sun.x + random.between(-spread, spread), horizon + 3 + near * depth * 0.7];
    canvas.add(ellipse(x, y, reach, palette.light, random.between(0.3, 0.9) * (1 - near * 0.5)));
  }
}

/** One wave that rolls in: a swelling crest with foam along its edge. */
function drawRoller({ canvas, palette, random }: SceneInput, horizon: number, depth: number): void {
  const { width, height, unit } = canvas;
  const y = horizon + (height - horizon) * (0.56 + depth * 0.36);
  const swing = unit * (1.2 + depth * 2.4);
  const [phase, other] = [random.between(0, 7), random.between(0, 7)];
  const crest = Array.from({ length: 33 }, (_, index): Point => {
    const share = index / 32;
    const wave = Math.sin(phase + share * (8 - depth * 3)) + Math.sin(other + share * 17) * 0.22;
    return [share * width, y + wave * swing];
  });
  const foam = crest.map(([x, top], index): Point => [
    x,
    top + unit * (0.5 + depth + Math.abs(Math.sin(other + index * 1.7)) * (0.6 + depth * 1.3)),
  ]);
  const trail = foam.map(([x, top]): Point => [x, top + unit * (0.8 + depth * 1.4)]);
  const colour = mix(mix(palette.mid, palette.near, 0.3 + depth * 0.6), palette.ink, depth * 0.3);
  const water = canvas.linear([
    [lighter(colour, 0.2), 0.85],
    [colour, 0.8],
    [mix(colour, palette.ink, 0.2), 0.75],
  ]);
  const edge = smooth(crest);
  canvas.add(
    path(`${edge}${d`V${height}H0Z`}`, water),
    path(
      `${edge}L${smooth(foam.toReversed()).slice(1)}Z`,
      mix(palette.paper, palette.light, 0.3),
      0.5 + depth * 0.3,
    ),
    line(smooth(trail), palette.paper, unit * 0.16, 0.26),
  );
}

function drawSail({ canvas, palette }: SceneInput): void {
  const { accent, ink, paper } = palette;
  canvas.add(
    path('M0 0C50-50 50-100 10-150L6-6Z', canvas.linear([[paper], [mix(paper, accent, 0.35)]], [0, 0, 1, 1])),
    path('M-2-130C-34-80-42-40-50-8L-2-6Z', accent),
    line('M2 0V-155', ink, 2.6),
    path('M-62-2H66C50 24-30 26-62-2Z', ink),
    ellipse(0, 30, [80, 6], ink, 0.3),
  );
}

function drawIsland({ canvas, palette, random }: SceneInput): void {
  const half = random.between(17, 26);
  const colour = mix(palette.near, palette.mid, 0.25);
  const hill: Point[] = [
    [-half, 0],
    [-half * 0.55, -3],
    [-half * 0.1, -6.5],
    [half * 0.35, -3.4],
    [half, 0],
  ];
  canvas.add(path(smooth(hill), canvas.linear([[colour], [mix(colour, palette.sky[1], 0.35)]])));
  for (const [share, tall] of [
    [-0.3, 15],
    [0.12, 18],
    [0.4, 13],
  ] as const) {
    const [foot, lean] = [share * half, random.between(-3, 3)];
    canvas.add(line(d`M${foot}-3Q${foot} ${-tall * 0.6} ${foot + lean} ${-tall}`, palette.near, 0.6));
    for (const angle of [-168, -128, -80, -40, -6, 24, 156])
      canvas.add(
        path(
          leaf([foot + lean, -tall], { length: 6, width: 1.5, angle: angle + random.between(-9, 9) }),
          palette.near,
        ),
      );
  }
}
