import { darker, lighter, mix } from '../../colour';
import { d, type Point } from '../canvas';
import { ball, shade } from '../paint';
import type { Scene, SceneInput } from '../scene';
import { circle, circlePath, leaf, line, raised, rect } from '../shapes';

/** Stems, leaves and flowers as cut paper before a pale sun. */
export const drawBotanical: Scene = (input) => {
  const { canvas, palette, random } = input;
  const { width, height, unit } = canvas;
  const { paper, accent, accent2 } = palette;
  const ground = mix(paper, palette.sky[0], 0.3);
  const sun = canvas.linear([[mix(accent, paper, 0.25)], [mix(accent, accent2, 0.55)]]);
  const [x, y] = [width * random.between(0.38, 0.62), height * random.between(0.34, 0.46)];
  canvas.add(
    rect(
      [0, 0, width, height],
      canvas.radial([[paper], [mix(paper, ground, 0.5)], [ground]], [0.4, 0.35, 0.9]),
    ),
    raised(circlePath(x, y, unit * random.between(27, 35)), sun, unit * 0.7),
  );
  const stems = 7;
  for (let order = 0; order < stems; order += 1) {
    const across = (order + 0.5) / stems;
    drawStem(input, {
      foot: [width * (0.02 + across * 0.96) + random.between(-3, 3) * unit, height * 1.03],
      tall: height * random.between(0.45, 0.86) * (1 - Math.abs(across - 0.5) * 0.45),
      lean: (across - 0.5) * width * 0.34 + random.between(-5, 5) * unit,
      order,
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

function drawStem(input: SceneInput, { foot: [x, y], tall, lean, order }: Stem): void {
  const { canvas, palette, random } = input;
  const { unit } = canvas;
  const green = random.pick([palette.near, palette.mid, mix(palette.mid, palette.accent2, 0.4)]);
  const at = (share: number): Point => [x + lean * share * share, y - tall * share];
  const top = at(1);
  canvas.add(line(d`M${x} ${y}Q${x} ${y - tall * 0.5} ${top[0]} ${top[1]}`, darker(green, 0.15), unit * 0.7));
  const isWide = order % 3 === 1;
  const pairs = isWide ? 5 : 9;
  for (let index = 1; index < pairs; index += 1) {
    const share = 0.2 + (index / pairs) * 0.74;
    for (const side of [-1, 1]) {
      const length = unit * (isWide ? 15 : 9) * (1.15 - share * 0.7) * random.between(0.85, 1.15);
      const blade = {
        length,
        width: length * (isWide ? 0.52 : 0.34),
        angle: -90 + side * random.between(38, 62),
      };
      drawPetal(input, leaf(at(share), blade), mix(green, palette.paper, random.between(0, 0.22)));
    }
  }
  if (order % 2 === 0) drawFlower(input, top, unit * random.between(6.5, 10));
  else
    drawPetal(
      input,
      leaf(top, { length: unit * 10, width: unit * 3.6, angle: -90 + random.between(-10, 10) }),
      green,
    );
}

function drawPetal({ canvas }: SceneInput, data: string, colour: string): void {
  canvas.add(raised(data, shade(canvas, colour, { light: 0.16, dark: 0.14 }), canvas.unit * 0.6));
}

function drawFlower(input: SceneInput, at: Point, radius: number): void {
  const { canvas, palette, random } = input;
  const { accent, accent2, paper, far, ink } = palette;
  const colour = random.pick([accent, accent2, mix(accent, paper, 0.4), far]);
  const petals = Math.floor(random.between(7, 11));
  for (const [ring, scale] of [1, 0.68].entries()) {
    for (let index = 0; index < petals; index += 1) {
      const length = radius * scale * random.between(0.9, 1.1);
      const angle = (index / petals) * 360 + ring * 20 + random.between(-5, 5);
      const shape = leaf(at, { length, width: radius * scale * 0.5, angle });
      drawPetal(input, shape, mix(ring ? lighter(colour, 0.22) : colour, paper, random.between(0, 0.12)));
    }
  }
  canvas.place({ at, scale: (radius * 0.24) / 10 }, () => {
    canvas.add(circle(0, 0, 10, ball(canvas, accent2, { light: 0.2, dark: 0.25 })));
    for (let angle = 0; angle < 6.2; angle += 0.524)
      canvas.add(circle(Math.cos(angle) * 7, Math.sin(angle) * 7, 1.4, ink, 0.55));
  });
}

function drawFrontLeaf(input: SceneInput, across: number): void {
  const { canvas, palette, random } = input;
  const { width, height, unit } = canvas;
  const length = unit * random.between(20, 34);
  const colour = mix(palette.near, palette.ink, random.between(0.1, 0.6));
  const turn = -90 + (across - 0.5) * 84 + random.between(-14, 14);
  canvas.place({ at: [width * across, height + unit * 5], turn }, () => {
    drawPetal(input, leaf([0, 0], { length, width: length * 0.34, angle: 0 }), colour);
    canvas.add(line(d`M0 0H${length * 0.92}`, lighter(colour, 0.22), unit * 0.22, 0.6));
  });
}
