import { n, type Point } from '../canvas';
import { darker, lighter, mix } from '../../colour';
import type { SceneInput } from '../scene';
import { circle, ellipse, line, path, rect, rectPath, shadow } from '../shapes';

export function sheen({ canvas }: SceneInput, colour: string): string {
  return canvas.linear([[lighter(colour, 0.25)], [colour], [darker(colour, 0.28)]], [0, 0, 1, 1]);
}

export function drawSalonChair(input: SceneInput, x: number, foot: number): void {
  const { canvas, palette } = input;
  const { unit } = canvas;
  const leather = mix(palette.near, palette.accent, 0.25);
  canvas.add(
    ellipse(x, foot, [unit * 11, unit * 2], palette.ink, 0.3),
    ellipse(x, foot - unit * 0.6, [unit * 7, unit * 1.5], '#8f8c87'),
    rect({ x: x - unit, y: foot - unit * 10, width: unit * 2, height: unit * 9.6 }, sheen(input, '#b9b5ae')),
    rect(
      { x: x - unit * 7.4, y: foot - unit * 28, width: unit * 14.8, height: unit * 17, radius: unit * 3.4 },
      sheen(input, leather),
    ),
    rect(
      { x: x - unit * 8.8, y: foot - unit * 13.6, width: unit * 17.6, height: unit * 4.6, radius: unit * 2 },
      sheen(input, darker(leather, 0.12)),
    ),
    rect(
      { x: x - unit * 9.6, y: foot - unit * 18, width: unit * 2.6, height: unit * 7, radius: unit * 1.3 },
      sheen(input, darker(leather, 0.3)),
    ),
    rect(
      { x: x + unit * 7, y: foot - unit * 18, width: unit * 2.6, height: unit * 7, radius: unit * 1.3 },
      sheen(input, darker(leather, 0.3)),
    ),
    line(
      `M${n(x - unit * 3)} ${n(foot - unit * 26)}v${n(unit * 12)}M${n(x + unit * 3)} ${n(foot - unit * 26)}v${n(unit * 12)}`,
      darker(leather, 0.4),
      unit * 0.3,
      0.5,
    ),
  );
}

export function drawChair(input: SceneInput, [x, foot]: Point, way: 1 | -1): void {
  const { canvas, palette } = input;
  const { unit } = canvas;
  const colour = mix(palette.accent, palette.near, 0.25);
  canvas.add(
    `<g transform="translate(${n(x)} ${n(foot)}) scale(${n(way * 1.3)} 1.3)">`,
    line(
      `M${n(-unit * 5)} 0L${n(-unit * 4.4)} ${n(-unit * 14)}M${n(unit * 6)} 0L${n(unit * 5.4)} ${n(-unit * 14)}`,
      darker(colour, 0.45),
      unit * 1.1,
    ),
    path(
      `M${n(-unit * 6)} ${n(-unit * 13)}L${n(-unit * 7.6)} ${n(-unit * 33)}q0 ${n(-unit * 2)} ${n(unit * 2)} ${n(-unit * 2)}t${n(unit * 2.4)} ${n(unit * 2)}L${n(-unit * 2.4)} ${n(-unit * 15)}Z`,
      sheen(input, colour),
    ),
    rect(
      { x: -unit * 6.4, y: -unit * 16, width: unit * 13.6, height: unit * 3.4, radius: unit * 1.4 },
      sheen(input, lighter(colour, 0.1)),
    ),
    '</g>',
  );
}

export function drawPicture(input: SceneInput, x: number, y: number): void {
  const { canvas, palette } = input;
  const { unit } = canvas;
  const box = { x, y, width: unit * 17, height: unit * 21, radius: 2 };
  canvas.add(
    shadow(rectPath(box), { dx: unit * 0.5, dy: unit, softness: unit * 1.6, opacity: 0.32 }),
    path(rectPath(box), mix(palette.ink, '#8a5a36', 0.4)),
    path(rectPath({ x: x + unit, y: y + unit, width: unit * 15, height: unit * 19 }), palette.paper),
    circle(x + unit * 8.5, y + unit * 8, unit * 3.6, palette.accent),
    path(
      `M${n(x + unit * 2)} ${n(y + unit * 19)}V${n(y + unit * 14)}q${n(unit * 4)} ${n(-unit * 4)} ${n(unit * 7)} 0t${n(unit * 6)} ${n(-unit)}V${n(y + unit * 19)}Z`,
      palette.near,
    ),
  );
}

export function drawSofa(input: SceneInput, floor: number): void {
  const { canvas, palette } = input;
  const { width, unit } = canvas;
  const cloth = mix(palette.accent, palette.mid, 0.35);
  const [x, wide, foot] = [width * 0.4, width * 0.46, floor + unit * 6];
  drawPicture(input, x + wide * 0.3, floor - unit * 47);
  canvas.add(
    ellipse(
      x + wide / 2,
      foot + unit * 2,
      [wide * 0.78, unit * 5],
      mix(palette.paper, palette.accent2, 0.4),
      0.8,
    ),
    ellipse(x + wide / 2, foot, [wide * 0.56, unit * 2.2], palette.ink, 0.34),
    rect({ x, y: foot - unit * 23, width: wide, height: unit * 18, radius: unit * 4 }, sheen(input, cloth)),
    rect(
      { x: x + unit * 2, y: foot - unit * 12, width: wide - unit * 4, height: unit * 9, radius: unit * 2 },
      sheen(input, lighter(cloth, 0.1)),
    ),
    line(`M${n(x + wide / 2)} ${n(foot - unit * 12)}v${n(unit * 8.6)}`, darker(cloth, 0.4), unit * 0.4, 0.6),
  );
  for (const at of [x - unit * 3, x + wide - unit * 3])
    canvas.add(
      rect(
        { x: at, y: foot - unit * 17, width: unit * 6, height: unit * 15, radius: unit * 2.6 },
        sheen(input, darker(cloth, 0.08)),
      ),
    );
  for (const [at, colour] of [
    [0.18, palette.accent2],
    [0.72, palette.paper],
  ] as const) {
    canvas.add(
      `<g transform="translate(${n(x + wide * at)} ${n(foot - unit * 16)}) rotate(${at < 0.5 ? -9 : 9})">`,
      rect(
        { x: -unit * 5, y: -unit * 5, width: unit * 10, height: unit * 9.4, radius: unit * 2 },
        sheen(input, colour),
      ),
      '</g>',
    );
  }
}

export function drawArmchair(input: SceneInput, floor: number): void {
  const { canvas } = input;
  drawPicture(input, canvas.width * 0.58, floor - canvas.unit * 50);
  for (const [at, way] of [
    [0.52, 1],
    [0.78, -1],
  ] as const)
    drawChair(input, [canvas.width * at, floor + canvas.unit * 9], way);
}

export function drawBed(input: SceneInput, floor: number): void {
  const { canvas, palette } = input;
  const { width, unit } = canvas;
  const [x, wide, foot] = [width * 0.4, width * 0.5, floor + unit * 9];
  const cloth = mix(palette.accent, palette.paper, 0.35);
  drawPicture(input, x + wide * 0.34, floor - unit * 56);
  canvas.add(
    ellipse(x + wide / 2, foot, [wide * 0.58, unit * 2.4], palette.ink, 0.3),
    rect(
      { x: x - unit * 2, y: foot - unit * 36, width: wide + unit * 4, height: unit * 32, radius: unit * 5 },
      sheen(input, mix(palette.near, '#8a5a36', 0.5)),
    ),
    rect(
      { x, y: foot - unit * 21, width: wide, height: unit * 18, radius: unit * 3 },
      sheen(input, palette.paper),
    ),
    rect({ x, y: foot - unit * 15, width: wide, height: unit * 14, radius: unit * 2.4 }, sheen(input, cloth)),
    line(
      `M${n(x + unit * 2)} ${n(foot - unit * 11)}q${n(wide * 0.3)} ${n(unit * 2)} ${n(wide - unit * 4)} 0M${n(x + unit * 2)} ${n(foot - unit * 6)}q${n(wide * 0.5)} ${n(-unit * 2)} ${n(wide - unit * 4)} 0`,
      darker(cloth, 0.25),
      unit * 0.4,
      0.5,
    ),
  );
  for (const at of [0.08, 0.54])
    canvas.add(
      rect(
        { x: x + wide * at, y: foot - unit * 27, width: wide * 0.38, height: unit * 10, radius: unit * 3.4 },
        sheen(input, lighter(palette.paper, 0.6)),
      ),
    );
}
