import { n } from '../canvas';
import { darker, lighter, mix } from '../../colour';
import { circle, circlePath, line, path, rectPath } from '../shapes';
import { part, rod, type Tool } from './tool-shapes';

export const drawNotebook: Tool = (input, tall) => {
  const { canvas, palette } = input;
  const wide = tall * 0.7;
  const box = { x: -wide / 2, y: -tall / 2, width: wide, height: tall, radius: tall * 0.03 };
  part(input, rectPath(box), rod(input, palette.near));
  canvas.add(
    path(
      rectPath({ ...box, x: box.x + wide * 0.09, width: wide * 0.88, y: box.y + 4, height: tall - 8 }),
      palette.paper,
    ),
  );
  const rows = Array.from(
    { length: 12 },
    (_, index) => `M${n(-wide * 0.32)} ${n(-tall * 0.38 + index * tall * 0.068)}h${n(wide * 0.68)}`,
  ).join('');
  canvas.add(
    line(rows, palette.mid, 1.4, 0.4),
    path(rectPath({ x: wide * 0.24, y: -tall / 2, width: wide * 0.06, height: tall * 0.7 }), palette.accent),
  );
};

export const drawSwatch: Tool = (input, tall) => {
  const { canvas, palette, random } = input;
  const cloth = random.pick([
    palette.accent,
    palette.accent2,
    palette.mid,
    mix(palette.paper, palette.far, 0.5),
  ] as const);
  const wide = tall * 0.62;
  part(
    input,
    rectPath({ x: -wide / 2, y: -tall / 2, width: wide, height: tall, radius: 4 }),
    canvas.linear([[lighter(cloth, 0.2)], [cloth], [darker(cloth, 0.14)]], [0, 0, 1, 1]),
  );
  const folds = [0.3, 0.62]
    .map((at) => `M${n(-wide / 2)} ${n(-tall / 2 + tall * at)}q${n(wide / 2)} ${n(tall * 0.03)} ${n(wide)} 0`)
    .join('');
  canvas.add(
    line(folds, darker(cloth, 0.35), tall * 0.014, 0.5),
    line(folds, lighter(cloth, 0.5), tall * 0.005, 0.5),
  );
};

export const drawLaptop: Tool = (input, tall) => {
  const { canvas, palette } = input;
  const wide = tall * 1.05;
  part(
    input,
    rectPath({ x: -wide / 2, y: -tall * 0.5, width: wide, height: tall, radius: tall * 0.04 }),
    canvas.linear([['#dedcd7'], ['#bdbab4']]),
  );
  canvas.add(
    path(
      rectPath({
        x: -wide * 0.46,
        y: -tall * 0.46,
        width: wide * 0.92,
        height: tall * 0.5,
        radius: tall * 0.02,
      }),
      canvas.linear([[palette.near], [palette.mid], [palette.accent]], [0, 0, 1, 1]),
    ),
  );
  for (let row = 0; row < 4; row += 1) {
    for (let column = 0; column < 11; column += 1)
      canvas.add(
        path(
          rectPath({
            x: -wide * 0.42 + column * wide * 0.077,
            y: tall * (0.1 + row * 0.065),
            width: wide * 0.066,
            height: tall * 0.052,
            radius: 3,
          }),
          '#5d5b58',
          { opacity: 0.75 },
        ),
      );
  }
  canvas.add(
    path(
      rectPath({ x: -wide * 0.14, y: tall * 0.375, width: wide * 0.28, height: tall * 0.1, radius: 5 }),
      '#a9a69f',
    ),
  );
};

export const drawLens: Tool = (input, tall) => {
  const { canvas, palette } = input;
  const radius = tall * 0.34;
  part(input, circlePath(0, 0, radius), '#2a2826');
  for (const [share, colour] of [
    [0.88, '#45423f'],
    [0.8, '#171615'],
    [0.62, '#2e2b2a'],
  ] as const)
    canvas.add(circle(0, 0, radius * share, colour));
  canvas.add(
    circle(
      0,
      0,
      radius * 0.56,
      canvas.radial([[palette.accent], [palette.near], [palette.ink]], [0.4, 0.36, 0.8]),
    ),
    circle(-radius * 0.2, -radius * 0.22, radius * 0.13, '#ffffff', 0.7),
    circle(radius * 0.2, radius * 0.22, radius * 0.07, palette.accent2, 0.7),
  );
};
