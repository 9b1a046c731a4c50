import { n, type Point } from '../canvas';
import { darker, lighter, mix } from '../../colour';
import type { Scene, SceneInput } from '../scene';
import { ellipse, group, leaf, line, path, polygon, rect } from '../shapes';
import { mentions } from '../words';
import { drawVignette } from './surface';

/** A cup on a table by a window, steam rising through the light. */
export const drawCup: Scene = (input) => {
  const { canvas, palette, random, prompt } = input;
  const { width, height, unit } = canvas;
  const table = height * 0.68;
  drawWall(input, table);
  const wood = mix(palette.mid, '#8a5a36', 0.4);
  canvas.add(
    rect(
      { x: 0, y: table, width, height: height - table },
      canvas.linear([[lighter(wood, 0.22)], [wood], [darker(wood, 0.3)]]),
    ),
    rect({ x: 0, y: table, width, height: unit * 0.7 }, lighter(wood, 0.5), 0.6),
  );
  drawVase(input, [width * random.between(0.12, 0.22), table + unit * 7], unit * 14);
  const isPair = mentions(prompt, 'two pair cups couple friends');
  const size = unit * (isPair ? 17 : 21);
  if (isPair) drawOneCup(input, [width * 0.72, table + unit * 8], size * 0.92);
  drawOneCup(input, [width * (isPair ? 0.46 : 0.57), table + unit * 13], size);
  drawBeans(input, [width * 0.84, height * 0.93]);
  drawVignette(input, 0.3);
};

function drawWall({ canvas, palette, random }: SceneInput, table: number): void {
  const { width, height, unit } = canvas;
  const [top, bottom] = [mix(palette.sky[0], palette.mid, 0.25), mix(palette.sky[1], palette.far, 0.2)];
  canvas.add(rect({ x: 0, y: 0, width, height }, canvas.linear([[top], [bottom]], [0, 0, 1, 1])));
  const lean = unit * random.between(14, 24);
  for (let column = 0; column < 2; column += 1) {
    for (let row = 0; row < 3; row += 1) {
      const [x, y] = [width * 0.3 + column * unit * 24, table * (0.1 + row * 0.27)];
      const [wide, tall] = [unit * 21, table * 0.23];
      const skew = (at: number) => ((at - table * 0.1) / table) * lean;
      const pane = polygon([
        [x + skew(y), y + wide * 0.16],
        [x + wide + skew(y), y],
        [x + wide + skew(y + tall), y + tall],
        [x + skew(y + tall), y + tall + wide * 0.16],
      ]);
      canvas.add(
        path(
          pane,
          canvas.linear([
            [palette.light, 0.6],
            [palette.light, 0.3],
          ]),
        ),
      );
    }
  }
}

function drawOneCup({ canvas, palette, random }: SceneInput, [x, foot]: Point, size: number): void {
  const clay = random.pick([
    palette.paper,
    palette.accent,
    mix(palette.accent2, palette.paper, 0.25),
  ] as const);
  const body = canvas.linear([[lighter(clay, 0.35)], [clay], [clay], [darker(clay, 0.34)]], [0, 0, 1, 0]);
  const rim = foot - size * 1.02;
  const drink = canvas.radial([['#c98d55'], ['#7a4522'], ['#43220f']]);
  const dark = canvas.radial([
    [palette.ink, 0.5],
    [palette.ink, 0.22],
    [palette.ink, 0],
  ]);
  canvas.add(
    ellipse(x + size * 0.7, foot + size * 0.14, [size * 2, size * 0.34], dark),
    ellipse(x, foot + size * 0.12, [size * 1.32, size * 0.27], darker(clay, 0.28)),
    ellipse(
      x,
      foot + size * 0.07,
      [size * 1.32, size * 0.26],
      canvas.linear([[lighter(clay, 0.3)], [clay], [darker(clay, 0.16)]], [0, 0, 1, 0]),
    ),
    ellipse(x, foot + size * 0.07, [size * 0.62, size * 0.12], palette.ink, 0.26),
    `<path d="M${n(x + size * 0.78)} ${n(rim + size * 0.26)}c${n(size * 0.66)} ${n(-size * 0.14)} ${n(size * 0.66)} ${n(size * 0.72)} ${n(-size * 0.1)} ${n(size * 0.5)}" fill="none" stroke="${darker(clay, 0.2)}" stroke-width="${n(size * 0.14)}" stroke-linecap="round"/>`,
    path(
      `M${n(x - size * 0.86)} ${n(rim)}C${n(x - size * 0.84)} ${n(rim + size * 0.6)} ${n(x - size * 0.6)} ${n(foot)} ${n(x - size * 0.46)} ${n(foot + size * 0.02)}Q${n(x)} ${n(foot + size * 0.12)} ${n(x + size * 0.46)} ${n(foot + size * 0.02)}C${n(x + size * 0.6)} ${n(foot)} ${n(x + size * 0.84)} ${n(rim + size * 0.6)} ${n(x + size * 0.86)} ${n(rim)}Z`,
      body,
    ),
    ellipse(x, rim, [size * 0.86, size * 0.2], lighter(clay, 0.35)),
    ellipse(x, rim + size * 0.02, [size * 0.78, size * 0.165], drink),
    ellipse(x - size * 0.08, rim + size * 0.02, [size * 0.36, size * 0.07], '#f0d6ae', 0.75),
    line(
      `M${n(x - size * 0.62)} ${n(rim + size * 0.3)}Q${n(x - size * 0.56)} ${n(rim + size * 0.66)} ${n(x - size * 0.42)} ${n(rim + size * 0.84)}`,
      '#ffffff',
      size * 0.06,
      0.4,
    ),
  );
  for (let wisp = 0; wisp < 5; wisp += 1) {
    const at = x + random.between(-0.45, 0.45) * size;
    const [tall, swing] = [size * random.between(0.9, 1.9), size * random.between(0.16, 0.34)];
    const d = `M${n(at)} ${n(rim - size * 0.05)}c${n(swing)} ${n(-tall * 0.3)} ${n(-swing)} ${n(-tall * 0.5)} ${n(swing * 0.3)} ${n(-tall)}`;
    for (const wide of [0.26, 0.17, 0.09])
      canvas.add(
        line(
          d,
          canvas.linear([
            ['#ffffff', 0],
            ['#ffffff', 0.5],
            ['#ffffff', 0.1],
          ]),
          size * wide,
          0.34,
        ),
      );
  }
}

function drawVase({ canvas, palette, random }: SceneInput, [x, foot]: Point, size: number): void {
  const clay = mix(palette.near, palette.mid, 0.4);
  for (let stem = 0; stem < 5; stem += 1) {
    const lean = (stem - 2) * size * 0.3 + random.between(-3, 3);
    const top: Point = [x + lean, foot - size * random.between(2.1, 3)];
    canvas.add(
      line(
        `M${n(x)} ${n(foot - size)}Q${n(x + lean * 0.2)} ${n(foot - size * 1.8)} ${n(top[0])} ${n(top[1])}`,
        palette.near,
        size * 0.05,
      ),
    );
    for (const [t, side] of [
      [0.4, 1],
      [0.55, -1],
      [0.7, 1],
      [0.85, -1],
      [1, 1],
    ] as const) {
      const at: Point = [x + lean * t * t, foot - size + (top[1] - foot + size) * t];
      const green = mix(palette.near, palette.accent2, random.between(0.1, 0.5));
      canvas.add(
        path(
          leaf(at, { length: size * 0.66, width: size * 0.24, angle: -90 + side * 46 + lean * 0.4 }),
          canvas.linear([[lighter(green, 0.2)], [green]], [0, 0, 1, 1]),
        ),
      );
    }
  }
  canvas.add(
    ellipse(x + size * 0.4, foot, [size * 0.9, size * 0.14], palette.ink, 0.24),
    path(
      `M${n(x - size * 0.2)} ${n(foot - size * 1.2)}C${n(x - size * 0.2)} ${n(foot - size * 0.9)} ${n(x - size * 0.66)} ${n(foot - size * 0.7)} ${n(x - size * 0.5)} ${n(foot - size * 0.2)}Q${n(x - size * 0.42)} ${n(foot + size * 0.05)} ${n(x)} ${n(foot + size * 0.05)}T${n(x + size * 0.5)} ${n(foot - size * 0.2)}C${n(x + size * 0.66)} ${n(foot - size * 0.7)} ${n(x + size * 0.2)} ${n(foot - size * 0.9)} ${n(x + size * 0.2)} ${n(foot - size * 1.2)}Z`,
      canvas.linear([[lighter(clay, 0.4)], [clay], [darker(clay, 0.35)]], [0, 0, 1, 0]),
    ),
  );
}

function drawBeans({ canvas, random }: SceneInput, [x, y]: Point): void {
  for (let bean = 0; bean < 14; bean += 1) {
    const size = canvas.unit * random.between(1.2, 1.7);
    canvas.add(
      group(
        [
          ellipse(size * 0.2, size * 0.5, [size, size * 0.6], '#1a0d06', 0.35),
          ellipse(
            0,
            0,
            [size, size * 0.66],
            canvas.radial([['#8a5530'], ['#4a2713'], ['#2a140a']], [0.4, 0.35, 0.7]),
          ),
          line(
            `M${n(-size * 0.8)} 0q${n(size * 0.8)} ${n(-size * 0.3)} ${n(size * 1.6)} 0`,
            '#1c0d06',
            size * 0.12,
            0.8,
          ),
        ],
        `translate(${n(x + random.between(-11, 11) * canvas.unit)} ${n(y + random.between(-3.4, 3.4) * canvas.unit)}) rotate(${n(random.between(0, 180))})`,
      ),
    );
  }
}
