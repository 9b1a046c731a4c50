import { n, type Point } from '../canvas';
import { lighter, mix } from '../../colour';
import type { Scene, SceneInput } from '../scene';
import { ellipse, group, leaf, line, path, rect, smooth } from '../shapes';
import { drawSky, type Sun } from './sky';

/** The open sea towards the light, its waves growing nearer, with a sail or an island. */
export const drawSea: Scene = (input) => {
  const { canvas, palette, random } = input;
  const { width, height } = canvas;
  const horizon = height * random.between(0.44, 0.52);
  const sun = drawSky(input, { horizon: horizon / height });
  const far = mix(palette.sky[1], palette.mid, 0.55);
  canvas.add(
    rect(
      { x: 0, y: horizon, width, height: height - horizon },
      canvas.linear([[far], [palette.mid], [palette.near]]),
    ),
  );
  drawRipples(input, horizon);
  drawGlitter(input, sun, horizon);
  if (random.next() < 0.55) drawIsland(input, horizon);
  else drawSail(input, horizon);
  const rollers = 4;
  for (let index = 0; index < rollers; index += 1) drawRoller(input, horizon, index / (rollers - 1));
};

/** Short flat strokes, denser and finer towards the horizon. */
function drawRipples({ canvas, palette, random }: SceneInput, horizon: number): void {
  const depth = canvas.height - horizon;
  for (let index = 0; index < 170; index += 1) {
    const t = random.next() ** 1.7;
    const isLit = random.next() < 0.45;
    canvas.add(
      ellipse(
        random.next() * canvas.width,
        horizon + t * depth,
        [canvas.unit * random.between(2, 9) * (0.3 + t), canvas.unit * (0.1 + t * 0.42)],
        isLit ? lighter(palette.far, 0.25) : palette.near,
        random.between(0.1, 0.34),
      ),
    );
  }
}

function drawGlitter({ canvas, palette, random }: SceneInput, sun: Sun, horizon: number): void {
  const depth = canvas.height - horizon;
  for (let index = 0; index < 110; index += 1) {
    const t = random.next() ** 1.6;
    const spread = sun.radius * (0.6 + t * 2.2);
    canvas.add(
      ellipse(
        sun.x + random.between(-spread, spread),
        horizon + 3 + t * depth * 0.7,
        [canvas.unit * random.between(1, 4.4) * (0.4 + t), canvas.unit * (0.14 + t * 0.36)],
        palette.light,
        random.between(0.3, 0.9) * (1 - t * 0.5),
      ),
    );
  }
}

/** One wave that rolls in: a swelling crest with foam along its edge. */
function drawRoller({ canvas, palette, random }: SceneInput, horizon: number, depth: number): void {
  const { width, height, unit } = canvas;
  const y = horizon + (height - horizon) * (0.56 + depth * 0.36);
  const swing = unit * (1.2 + depth * 2.4);
  const [phase, other] = [random.between(0, 7), random.between(0, 7)];
  const crest = Array.from({ length: 33 }, (_, index): Point => {
    const t = index / 32;
    return [
      t * width,
      y + Math.sin(phase + t * (8 - depth * 3)) * swing + Math.sin(other + t * 17) * swing * 0.22,
    ];
  });
  const colour = mix(mix(palette.mid, palette.near, 0.3 + depth * 0.6), palette.ink, depth * 0.3);
  const curve = smooth(crest);
  const foam = crest.map(([x, top], index): Point => [
    x,
    top + unit * (0.5 + depth + Math.abs(Math.sin(other + index * 1.7)) * (0.6 + depth * 1.3)),
  ]);
  canvas.add(
    path(
      `${curve}V${n(height)}H0Z`,
      canvas.linear([
        [lighter(colour, 0.2), 0.85],
        [colour, 0.8],
        [mix(colour, palette.ink, 0.2), 0.75],
      ]),
    ),
    path(`${curve}L${smooth(foam.toReversed()).slice(1)}Z`, mix(palette.paper, palette.light, 0.3), {
      opacity: 0.5 + depth * 0.3,
    }),
    line(
      smooth(foam.map(([x, top]): Point => [x, top + unit * (0.8 + depth * 1.4)])),
      palette.paper,
      unit * 0.16,
      0.26,
    ),
  );
}

function drawSail({ canvas, palette, random }: SceneInput, horizon: number): void {
  const { width, unit } = canvas;
  const size = unit * random.between(9, 13);
  const sail = palette.paper;
  const main = `M0 0C${n(size * 0.5)} ${n(-size * 0.5)} ${n(size * 0.5)} ${n(-size)} ${n(size * 0.1)} ${n(-size * 1.5)}L${n(size * 0.06)} ${n(-size * 0.06)}Z`;
  const jib = `M${n(-size * 0.02)} ${n(-size * 1.3)}C${n(-size * 0.34)} ${n(-size * 0.8)} ${n(-size * 0.42)} ${n(-size * 0.4)} ${n(-size * 0.5)} ${n(-size * 0.08)}L${n(-size * 0.02)} ${n(-size * 0.06)}Z`;
  const hull = `M${n(-size * 0.62)} ${n(-size * 0.02)}H${n(size * 0.66)}C${n(size * 0.5)} ${n(size * 0.24)} ${n(-size * 0.3)} ${n(size * 0.26)} ${n(-size * 0.62)} ${n(-size * 0.02)}Z`;
  canvas.add(
    group(
      [
        path(main, canvas.linear([[sail], [mix(sail, palette.accent, 0.35)]], [0, 0, 1, 1])),
        path(jib, palette.accent),
        line(`M${n(size * 0.02)} 0V${n(-size * 1.55)}`, palette.ink, unit * 0.3),
        path(hull, palette.ink),
        ellipse(0, size * 0.3, [size * 0.8, size * 0.06], palette.ink, 0.3),
      ],
      `translate(${n(width * random.between(0.2, 0.8))} ${n(horizon + unit * 3)}) rotate(${n(random.between(-4, 4))})`,
    ),
  );
}

function drawIsland({ canvas, palette, random }: SceneInput, horizon: number): void {
  const { width, unit } = canvas;
  const half = unit * random.between(17, 26);
  const colour = mix(palette.near, palette.mid, 0.25);
  const hill: Point[] = [
    [-half, 0],
    [-half * 0.55, -unit * 3],
    [-half * 0.1, -unit * 6.5],
    [half * 0.35, -unit * 3.4],
    [half, 0],
  ];
  const parts = [path(smooth(hill), canvas.linear([[colour], [mix(colour, palette.sky[1], 0.35)]]))];
  for (const [at, tall] of [
    [-0.3, 11],
    [0.12, 14],
    [0.4, 9],
  ] as const) {
    const [footX, top] = [at * half, -unit * (4 + tall)];
    const lean = unit * random.between(-3, 3);
    const trunk = `M${n(footX)} ${n(-unit * 3)}Q${n(footX)} ${n(top * 0.6)} ${n(footX + lean)} ${n(top)}`;
    parts.push(line(trunk, palette.near, unit * 0.6));
    for (const angle of [-168, -128, -80, -40, -6, 24, 156]) {
      const frond = leaf([footX + lean, top], {
        length: unit * 6,
        width: unit * 1.5,
        angle: angle + random.between(-9, 9),
      });
      parts.push(path(frond, palette.near));
    }
  }
  canvas.add(group(parts, `translate(${n(width * random.between(0.15, 0.85))} ${n(horizon + unit * 0.6)})`));
}
