import { n, type Point } from '../canvas';
import { darker, lighter, mix } from '../../colour';
import type { Scene, SceneInput } from '../scene';
import { circle, circlePath, leaf, line, path, rect, shadow } from '../shapes';

/** Stems, leaves and flowers as cut paper before a pale sun. */
export const drawBotanical: Scene = (input) => {
  const { canvas, palette, random } = input;
  const { width, height, unit } = canvas;
  const ground = mix(palette.paper, palette.sky[0], 0.3);
  canvas.add(
    rect(
      { x: 0, y: 0, width, height },
      canvas.radial([[palette.paper], [mix(palette.paper, ground, 0.5)], [ground]], [0.4, 0.35, 0.9]),
    ),
  );
  const [sunX, sunY, sunR] = [
    width * random.between(0.38, 0.62),
    height * random.between(0.34, 0.46),
    unit * random.between(27, 35),
  ];
  canvas.add(
    shadow(circlePath(sunX, sunY, sunR), {
      dy: unit * 1.2,
      softness: unit * 3,
      opacity: 0.16,
      colour: palette.ink,
    }),
    circle(
      sunX,
      sunY,
      sunR,
      canvas.linear([
        [mix(palette.accent, palette.paper, 0.25)],
        [mix(palette.accent, palette.accent2, 0.55)],
      ]),
    ),
  );
  const stems = 7;
  for (let index = 0; index < stems; index += 1) {
    const across = (index + 0.5) / stems;
    drawStem(input, {
      foot: [width * (0.02 + across * 0.96) + random.between(-3, 3) * unit, height * 1.03],
      tall: height * random.between(0.45, 0.86) * (1 - Math.abs(across - 0.5) * 0.45),
      lean: (across - 0.5) * width * 0.34 + random.between(-5, 5) * unit,
      order: index,
    });
  }
  for (let index = 0; index < 9; index += 1) drawFrontLeaf(input, index / 8);
};

interface Stem {
  foot: Point;
  tall: number;
  lean: number;
  order: number;
}

function drawStem({ canvas, palette, random }: SceneInput, { foot, tall, lean, order }: Stem): void {
  const { unit } = canvas;
  const green = random.pick([palette.near, palette.mid, mix(palette.mid, palette.accent2, 0.4)]);
  const at = (t: number): Point => [foot[0] + lean * t * t, foot[1] - tall * t];
  const top = at(1);
  canvas.add(
    line(
      `M${n(foot[0])} ${n(foot[1])}Q${n(foot[0])} ${n(foot[1] - tall * 0.5)} ${n(top[0])} ${n(top[1])}`,
      darker(green, 0.15),
      unit * 0.7,
    ),
  );
  const isWide = order % 3 === 1;
  const pairs = isWide ? 5 : 9;
  for (let index = 1; index < pairs; index += 1) {
    const t = 0.2 + (index / pairs) * 0.74;
    for (const side of [-1, 1]) {
      const length = unit * (isWide ? 15 : 9) * (1.15 - t * 0.7) * random.between(0.85, 1.15);
      const angle = -90 + side * random.between(38, 62);
      drawLeaf(
        canvas,
        leaf(at(t), { length: length, width: length * (isWide ? 0.52 : 0.34), angle: angle }),
        mix(green, palette.paper, random.between(0, 0.22)),
      );
    }
  }
  if (order % 2 === 0)
    drawFlower({ canvas, palette, random, prompt: '' }, top, unit * random.between(6.5, 10));
  else
    drawLeaf(
      canvas,
      leaf(top, { length: unit * 10, width: unit * 3.6, angle: -90 + random.between(-10, 10) }),
      green,
    );
}

function drawLeaf(canvas: SceneInput['canvas'], d: string, colour: string): void {
  canvas.add(
    shadow(d, { dx: canvas.unit * 0.3, dy: canvas.unit * 0.7, softness: canvas.unit * 0.9, opacity: 0.2 }),
    path(d, canvas.linear([[lighter(colour, 0.16)], [colour], [darker(colour, 0.14)]], [0, 0, 1, 1])),
  );
}

function drawFlower({ canvas, palette, random }: SceneInput, centre: Point, radius: number): void {
  const colour = random.pick([
    palette.accent,
    palette.accent2,
    mix(palette.accent, palette.paper, 0.4),
    palette.far,
  ]);
  const petals = Math.floor(random.between(7, 11));
  for (const [ring, scale] of [1, 0.68].entries()) {
    const shade = ring === 0 ? colour : lighter(colour, 0.22);
    for (let index = 0; index < petals; index += 1) {
      const angle = (index / petals) * 360 + ring * 20 + random.between(-5, 5);
      drawLeaf(
        canvas,
        leaf(centre, {
          length: radius * scale * random.between(0.9, 1.1),
          width: radius * scale * 0.5,
          angle: angle,
        }),
        mix(shade, palette.paper, random.between(0, 0.12)),
      );
    }
  }
  const heart = radius * 0.24;
  canvas.add(
    circle(
      centre[0],
      centre[1],
      heart,
      canvas.radial([[lighter(palette.accent2, 0.2)], [darker(palette.accent2, 0.25)]]),
    ),
  );
  for (let index = 0; index < 12; index += 1) {
    const angle = (index / 12) * Math.PI * 2;
    canvas.add(
      circle(
        centre[0] + Math.cos(angle) * heart * 0.7,
        centre[1] + Math.sin(angle) * heart * 0.7,
        heart * 0.14,
        palette.ink,
        0.55,
      ),
    );
  }
}

function drawFrontLeaf({ canvas, palette, random }: SceneInput, across: number): void {
  const { width, height, unit } = canvas;
  const length = unit * random.between(20, 34);
  const angle = -90 + (across - 0.5) * 84 + random.between(-14, 14);
  const foot: Point = [width * across, height + unit * 5];
  const colour = mix(palette.near, palette.ink, random.between(0.1, 0.6));
  drawLeaf(canvas, leaf(foot, { length: length, width: length * 0.34, angle: angle }), colour);
  const radians = (angle * Math.PI) / 180;
  const tip: Point = [
    foot[0] + Math.cos(radians) * length * 0.92,
    foot[1] + Math.sin(radians) * length * 0.92,
  ];
  canvas.add(
    line(`M${n(foot[0])} ${n(foot[1])}L${n(tip[0])} ${n(tip[1])}`, lighter(colour, 0.22), unit * 0.22, 0.6),
  );
}
