import { darker, lighter, mix } from '../../colour';
import { d, type Point } from '../canvas';
import { ball, fade, glow, shade } from '../paint';
import type { Scene, SceneInput } from '../scene';
import { ellipse, leaf, line, path, rect } from '../shapes';
import { mentions } from '../words';
import { drawVignette } from './surface';

/** A cup on a table by a window, steam rising through the light. */
export const drawCup: Scene = (input) => {
  const { canvas, palette, random, prompt } = input;
  const { width, height, unit } = canvas;
  const table = height * 0.68;
  drawLitWall(input, table);
  const wood = mix(palette.mid, '#8a5a36', 0.4);
  canvas.add(
    rect([0, table, width, height - table], shade(canvas, wood, { way: 'down', dark: 0.3 })),
    rect([0, table, width, unit * 0.7], lighter(wood, 0.5), 0.6),
  );
  drawVase(input, [width * random.between(0.12, 0.22), table + unit * 7]);
  const isPair = mentions(prompt, 'two pair cups couple friends');
  const size = unit * (isPair ? 17 : 21);
  if (isPair) drawOneCup(input, [width * 0.72, table + unit * 8], size * 0.92);
  drawOneCup(input, [width * (isPair ? 0.46 : 0.57), table + unit * 13], size);
  drawBeans(input);
  drawVignette(input, 0.3);
};

function drawLitWall({ canvas, palette, random }: SceneInput, table: number): void {
  const { width, height, unit } = canvas;
  const wall = [mix(palette.sky[0], palette.mid, 0.25), mix(palette.sky[1], palette.far, 0.2)] as const;
  canvas.add(rect([0, 0, width, height], canvas.linear([[wall[0]], [wall[1]]], [0, 0, 1, 1])));
  const lean = random.between(14, 24);
  const tall = (table * 0.23) / unit;
  const pane = d`M0 3L21 0L${21 + lean * 0.24} ${tall}L${lean * 0.24} ${tall + 3}Z`;
  const light = fade(canvas, palette.light, [0.6, 0.3]);
  for (let index = 0; index < 6; index += 1) {
    const row = Math.floor(index / 2);
    const x = width * 0.3 + (index % 2) * unit * 24 + row * unit * lean * 0.28;
    canvas.place({ at: [x, table * (0.1 + row * 0.27)], scale: unit }, () => canvas.add(path(pane, light)));
  }
}

function drawOneCup({ canvas, palette, random }: SceneInput, at: Point, size: number): void {
  const clay = random.pick([palette.paper, palette.accent, mix(palette.accent2, palette.paper, 0.25)]);
  canvas.place({ at, scale: size / 100 }, () => {
    canvas.add(
      ellipse(70, 14, [200, 34], glow(canvas, palette.ink, [0.5, 0.22, 0])),
      ellipse(0, 12, [132, 27], darker(clay, 0.28)),
      ellipse(0, 7, [132, 26], shade(canvas, clay, { way: 'right', light: 0.3, dark: 0.16 })),
      ellipse(0, 7, [62, 12], palette.ink, 0.26),
      line('M78-76c66-14 66 72-10 50', darker(clay, 0.2), 14),
      path(
        'M-86-102C-84-42-60 0-46 2Q0 12 46 2C60 0 84-42 86-102Z',
        canvas.linear([[lighter(clay, 0.35)], [clay], [clay], [darker(clay, 0.34)]], [0, 0, 1, 0]),
      ),
      ellipse(0, -102, [86, 20], lighter(clay, 0.35)),
      ellipse(0, -100, [78, 16.5], canvas.radial([['#c98d55'], ['#7a4522'], ['#43220f']])),
      ellipse(-8, -100, [36, 7], '#f0d6ae', 0.75),
      line('M-62-72Q-56-36-42-18', '#ffffff', 6, 0.4),
    );
    for (let wisp = 0; wisp < 5; wisp += 1) {
      const [x, tall] = [random.between(-45, 45), random.between(90, 190)];
      const swing = random.between(16, 34);
      const steam = d`M${x}-107c${swing} ${-tall * 0.3} ${-swing} ${-tall * 0.5} ${swing * 0.3} ${-tall}`;
      const paint = fade(canvas, '#ffffff', [0, 0.5, 0.1]);
      canvas.add(...[26, 17, 9].map((wide) => line(steam, paint, wide, 0.34)));
    }
  });
}

function drawVase({ canvas, palette, random }: SceneInput, at: Point): void {
  const clay = mix(palette.near, palette.mid, 0.4);
  canvas.place({ at, scale: canvas.unit * 0.14 }, () => {
    for (let stem = -2; stem <= 2; stem += 1) {
      const [lean, tall] = [stem * 30 + random.between(-2, 2), random.between(110, 200)];
      canvas.add(line(d`M0-100Q${lean * 0.2}-180 ${lean} ${-100 - tall}`, palette.near, 5));
      for (const [index, share] of [0.4, 0.55, 0.7, 0.85, 1].entries()) {
        const green = mix(palette.near, palette.accent2, random.between(0.1, 0.5));
        const angle = (index % 2 ? -136 : -44) + lean * 0.06;
        const foot: Point = [lean * share * share, -100 - tall * share];
        canvas.add(
          path(leaf(foot, { length: 66, width: 24, angle }), shade(canvas, green, { light: 0.2, dark: 0 })),
        );
      }
    }
    canvas.add(
      ellipse(40, 0, [90, 14], palette.ink, 0.24),
      path(
        'M-20-120C-20-90-66-70-50-20Q-42 5 0 5T50-20C66-70 20-90 20-120Z',
        shade(canvas, clay, { way: 'right', light: 0.4, dark: 0.35 }),
      ),
    );
  });
}

function drawBeans({ canvas, random }: SceneInput): void {
  const { width, height, unit } = canvas;
  const roast = ball(canvas, '#4a2713');
  for (let bean = 0; bean < 14; bean += 1) {
    const at: Point = [
      width * 0.84 + unit * random.between(-11, 11),
      height * 0.93 + unit * random.between(-3.4, 3.4),
    ];
    const scale = (unit * random.between(1.2, 1.7)) / 10;
    canvas.place({ at, scale, turn: random.between(0, 180) }, () =>
      canvas.add(
        ellipse(2, 5, [10, 6], '#1a0d06', 0.35),
        ellipse(0, 0, [10, 6.6], roast),
        line('M-8 0q8-3 16 0', '#1c0d06', 1.2, 0.8),
      ),
    );
  }
}
