import { n } from '../canvas';
import { darker, lighter, mix } from '../../colour';
import type { Scene, SceneInput } from '../scene';
import { circle, ellipse, line, path, rect } from '../shapes';
import { drawPlant, drawVessel } from './shelf-things';
import { drawVignette } from './surface';

/** A small shop from across the street: shutters above, a striped awning, light in the window. */
export const drawStorefront: Scene = (input) => {
  const { canvas, palette, random } = input;
  const { width, height, unit } = canvas;
  const street = height * 0.87;
  const wall = mix(palette.far, palette.paper, random.between(0.2, 0.5));
  canvas.add(
    rect(
      { x: 0, y: 0, width, height },
      canvas.linear([[lighter(wall, 0.2)], [wall], [darker(wall, 0.14)]], [0, 0, 1, 1]),
    ),
  );
  const upper = height * 0.34;
  const windows = Math.max(2, Math.round(width / (unit * 34)));
  for (let index = 0; index < windows; index += 1)
    drawShutters(input, (width * (index + 0.5)) / windows, upper * 0.5);
  canvas.add(
    rect(
      { x: 0, y: upper - unit * 2, width, height: unit * 3 },
      canvas.linear([[lighter(wall, 0.5)], [darker(wall, 0.1)]]),
    ),
  );
  const top = height * 0.44;
  drawSign(input, upper + unit * 2, top - unit);
  drawWindowDisplay(input, { x: width * 0.06, y: top, width: width * 0.56, height: street - top });
  drawDoor(input, { x: width * 0.66, y: top, width: width * 0.28, height: street - top });
  drawAwning(input, top - unit);
  const stone = mix(palette.sky[1], '#8f8880', 0.5);
  canvas.add(
    rect(
      { x: 0, y: street, width, height: height - street },
      canvas.linear([[lighter(stone, 0.2)], [darker(stone, 0.2)]]),
    ),
    rect({ x: 0, y: street, width, height: unit * 0.8 }, lighter(stone, 0.5)),
  );
  for (const at of [0.02, 0.6, 0.9])
    drawPlant(input, [width * at, street + unit * 4], unit * random.between(19, 25));
  drawLantern(input, width * 0.64, top + unit * 12);
  drawVignette(input, 0.34);
};

/** A board without any lettering. */
function drawSign({ canvas, palette }: SceneInput, top: number, bottom: number): void {
  const { width, unit } = canvas;
  const wood = mix(palette.near, palette.ink, 0.25);
  const board = { x: width * 0.06, y: top, width: width * 0.88, height: bottom - top, radius: unit * 0.6 };
  const field = { x: width * 0.075, y: top + unit, width: width * 0.85, height: bottom - top - unit * 2 };
  canvas.add(rect(board, canvas.linear([[lighter(wood, 0.16)], [wood]])), rect(field, palette.accent2, 0.2));
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

function drawShutters({ canvas, palette }: SceneInput, x: number, y: number): void {
  const { unit } = canvas;
  const [wide, tall] = [unit * 11, unit * 21];
  const wood = mix(palette.accent2, palette.near, 0.3);
  canvas.add(
    rect(
      { x: x - wide / 2, y: y - tall / 2, width: wide, height: tall },
      canvas.linear([[mix(palette.sky[0], palette.ink, 0.35)], [mix(palette.light, palette.accent, 0.3)]]),
    ),
  );
  for (const side of [-1, 1]) {
    const left = side < 0 ? x - wide / 2 - unit * 6 : x + wide / 2;
    canvas.add(
      rect(
        { x: left, y: y - tall / 2, width: unit * 6, height: tall, radius: 2 },
        canvas.linear([[lighter(wood, 0.25)], [wood], [darker(wood, 0.2)]], [0, 0, 1, 0]),
      ),
    );
    const slats = Array.from(
      { length: 10 },
      (_, index) => `M${n(left + unit)} ${n(y - tall / 2 + unit * 1.6 + index * unit * 2)}h${n(unit * 4)}`,
    ).join('');
    canvas.add(line(slats, darker(wood, 0.4), unit * 0.5, 0.6));
  }
  canvas.add(
    rect(
      { x: x - wide / 2 - unit, y: y + tall / 2, width: wide + unit * 2, height: unit * 1.4 },
      lighter(palette.paper, 0.2),
    ),
  );
}

function drawWindowDisplay(input: SceneInput, { x, y, width, height }: Box): void {
  const { canvas, palette } = input;
  const { unit } = canvas;
  const frame = mix(palette.near, palette.ink, 0.3);
  const glass = canvas.radial(
    [
      [lighter(palette.light, 0.3)],
      [mix(palette.light, palette.accent, 0.35)],
      [mix(palette.accent, palette.near, 0.6)],
    ],
    [0.5, 0.4, 0.8],
  );
  canvas.add(
    rect({ x, y, width, height }, frame),
    rect({ x: x + unit * 2, y: y + unit * 2, width: width - unit * 4, height: height * 0.76 }, glass),
  );
  const board = y + height * 0.5;
  for (const shelf of [board, y + height * 0.78]) {
    canvas.add(
      rect(
        { x: x + unit * 2, y: shelf, width: width - unit * 4, height: unit * 1.2 },
        mix(frame, '#8a5a36', 0.4),
      ),
    );
    for (let at = x + unit * 6; at < x + width - unit * 14;)
      at += drawVessel(input, [at, shelf], unit * input.random.between(11, 17)) + unit * 3;
  }
  canvas.add(
    path(
      `M${n(x + unit * 2)} ${n(y + height * 0.6)}L${n(x + width * 0.45)} ${n(y + unit * 2)}h${n(width * 0.14)}L${n(x + unit * 2)} ${n(y + height * 0.78)}Z`,
      '#ffffff',
      { opacity: 0.16 },
    ),
    rect({ x: x + width * 0.5 - unit * 0.6, y, width: unit * 1.2, height: height * 0.78 }, frame),
    rect(
      { x: x + unit * 2, y: y + height * 0.84, width: width - unit * 4, height: height * 0.13 },
      lighter(frame, 0.14),
    ),
  );
}

function drawDoor({ canvas, palette }: SceneInput, { x, y, width, height }: Box): void {
  const { unit } = canvas;
  const wood = mix(palette.accent, palette.near, 0.3);
  const glass = canvas.linear([[lighter(palette.light, 0.2)], [mix(palette.light, palette.accent, 0.5)]]);
  canvas.add(
    rect({ x, y, width, height }, darker(wood, 0.4)),
    rect(
      { x: x + unit * 2, y: y + unit * 3, width: width - unit * 4, height: height - unit * 3 },
      canvas.linear([[lighter(wood, 0.2)], [wood], [darker(wood, 0.15)]], [0, 0, 1, 0]),
    ),
    rect(
      { x: x + unit * 5, y: y + unit * 7, width: width - unit * 10, height: height * 0.52, radius: unit },
      glass,
    ),
    rect(
      {
        x: x + unit * 5,
        y: y + height * 0.72,
        width: width - unit * 10,
        height: height * 0.2,
        radius: unit * 0.6,
      },
      darker(wood, 0.18),
    ),
    circle(x + width - unit * 4, y + height * 0.6, unit, lighter(palette.accent2, 0.3)),
  );
}

function drawAwning({ canvas, palette }: SceneInput, y: number): void {
  const { width, unit } = canvas;
  const stripes = Math.round(width / (unit * 7));
  const wide = (width * 0.96) / stripes;
  const deep = unit * 12;
  canvas.add(
    rect(
      { x: width * 0.02, y: y + deep, width: width * 0.96, height: unit * 6 },
      canvas.linear([
        [palette.ink, 0.4],
        [palette.ink, 0],
      ]),
    ),
  );
  for (let stripe = 0; stripe < stripes; stripe += 1) {
    const x = width * 0.02 + stripe * wide;
    const colour = stripe % 2 === 0 ? palette.accent : palette.paper;
    canvas.add(
      path(
        `M${n(x + wide * 0.04)} ${n(y)}h${n(wide)}V${n(y + deep)}a${n(wide / 2)} ${n(wide / 2)} 0 0 1 ${n(-wide)} 0Z`,
        canvas.linear([[lighter(colour, 0.12)], [colour], [darker(colour, 0.16)]]),
      ),
    );
  }
  canvas.add(
    rect(
      { x: width * 0.02, y: y - unit * 0.6, width: width * 0.97, height: unit * 1.4, radius: unit * 0.5 },
      darker(palette.accent, 0.35),
    ),
  );
}

function drawLantern({ canvas, palette }: SceneInput, x: number, y: number): void {
  const { unit } = canvas;
  canvas.add(
    circle(
      x,
      y,
      unit * 17,
      canvas.radial([
        [palette.light, 0.75],
        [palette.light, 0.2],
        [palette.light, 0],
      ]),
    ),
    rect(
      { x: x - unit * 1.4, y: y - unit * 2.4, width: unit * 2.8, height: unit * 4.8, radius: unit },
      lighter(palette.light, 0.4),
    ),
    path(
      `M${n(x - unit * 2)} ${n(y - unit * 2.4)}l${n(unit * 2)} ${n(-unit * 1.8)}l${n(unit * 2)} ${n(unit * 1.8)}Z`,
      palette.ink,
    ),
    ellipse(x, y + unit * 2.6, [unit * 1.8, unit * 0.5], palette.ink),
  );
}
