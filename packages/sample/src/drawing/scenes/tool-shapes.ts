import { n } from '../canvas';
import { darker, lighter, mix } from '../../colour';
import type { SceneInput } from '../scene';
import { circle, circlePath, line, path, polygon, rectPath, shadow } from '../shapes';

/** Draws a tool that lies upright around 0,0, `tall` long. */
export type Tool = (input: SceneInput, tall: number) => void;

/** A part: its shadow first, then the part itself. */
export function part({ canvas }: SceneInput, d: string, fill: string): void {
  canvas.add(
    shadow(d, { dx: canvas.unit * 0.5, dy: canvas.unit * 0.8, softness: canvas.unit * 1.1, opacity: 0.36 }),
    path(d, fill),
  );
}

const metal = ({ canvas }: SceneInput) =>
  canvas.linear([['#fbfaf6'], ['#b9b8b4'], ['#e9e7e1']], [0, 0, 1, 0]);
export const rod = ({ canvas }: SceneInput, colour: string) =>
  canvas.linear([[lighter(colour, 0.3)], [colour], [darker(colour, 0.3)]], [0, 0, 1, 0]);
const wood = ({ palette }: SceneInput) => mix(palette.mid, '#a86f3f', 0.65);

export const drawScissors: Tool = (input, tall) => {
  const { canvas, palette } = input;
  const blade = `M0 ${n(-tall * 0.5)}L${n(tall * 0.045)} ${n(tall * 0.06)}L${n(-tall * 0.03)} ${n(tall * 0.06)}Z`;
  for (const side of [-1, 1]) {
    canvas.add(`<g transform="scale(${side} 1) rotate(9)">`);
    part(input, blade, metal(input));
    const ring = circlePath(-tall * 0.09, tall * 0.33, tall * 0.1, tall * 0.15);
    canvas.add(
      `<path d="${ring}" fill="none" stroke="${palette.ink}" stroke-opacity="0.3" stroke-width="${n(tall * 0.055)}" transform="translate(4 6)"/>`,
      line(`M0 ${n(tall * 0.04)}L${n(-tall * 0.05)} ${n(tall * 0.2)}`, palette.accent, tall * 0.05),
      `<path d="${ring}" fill="none" stroke="${palette.accent}" stroke-width="${n(tall * 0.045)}"/>`,
      '</g>',
    );
  }
  canvas.add(circle(0, tall * 0.02, tall * 0.022, '#6d6a64'));
};

export const drawComb: Tool = (input, tall) => {
  const wide = tall * 0.15;
  const teeth = Array.from({ length: 24 }, (_, index) =>
    rectPath({
      x: -wide / 2 + wide * 0.36,
      y: -tall * 0.46 + (index * tall * 0.92) / 24,
      width: wide * 0.66,
      height: tall * 0.018,
    }),
  ).join('');
  part(
    input,
    `${rectPath({ x: -wide / 2, y: -tall * 0.48, width: wide * 0.4, height: tall * 0.96, radius: wide * 0.16 })}${teeth}`,
    rod(input, input.palette.near),
  );
};

export const drawBrush: Tool = (input, tall) => {
  const { palette } = input;
  part(
    input,
    `M${n(-tall * 0.022)} ${n(-tall * 0.12)}L${n(-tall * 0.04)} ${n(tall * 0.2)}Q${n(-tall * 0.02)} ${n(tall * 0.5)} 0 ${n(tall * 0.5)}T${n(tall * 0.04)} ${n(tall * 0.2)}L${n(tall * 0.022)} ${n(-tall * 0.12)}Z`,
    rod(input, wood(input)),
  );
  part(
    input,
    rectPath({ x: -tall * 0.036, y: -tall * 0.22, width: tall * 0.072, height: tall * 0.13, radius: 3 }),
    metal(input),
  );
  part(
    input,
    `M${n(-tall * 0.04)} ${n(-tall * 0.2)}C${n(-tall * 0.1)} ${n(-tall * 0.34)} ${n(-tall * 0.04)} ${n(-tall * 0.46)} 0 ${n(-tall * 0.5)}C${n(tall * 0.04)} ${n(-tall * 0.46)} ${n(tall * 0.1)} ${n(-tall * 0.34)} ${n(tall * 0.04)} ${n(-tall * 0.2)}Z`,
    rod(input, mix(palette.accent, palette.ink, 0.2)),
  );
};

export const drawPencil: Tool = (input, tall) => {
  const colour = input.random.pick([input.palette.accent, input.palette.accent2, input.palette.mid] as const);
  const wide = tall * 0.045;
  part(
    input,
    rectPath({ x: -wide / 2, y: -tall * 0.36, width: wide, height: tall * 0.84, radius: 3 }),
    rod(input, colour),
  );
  part(
    input,
    polygon([
      [-wide / 2, -tall * 0.36],
      [0, -tall * 0.5],
      [wide / 2, -tall * 0.36],
    ]),
    '#ecd0a4',
  );
  input.canvas.add(
    path(
      polygon([
        [-wide * 0.16, -tall * 0.455],
        [0, -tall * 0.5],
        [wide * 0.16, -tall * 0.455],
      ]),
      input.palette.ink,
    ),
  );
};

export const drawHammer: Tool = (input, tall) => {
  part(
    input,
    rectPath({
      x: -tall * 0.03,
      y: -tall * 0.36,
      width: tall * 0.06,
      height: tall * 0.86,
      radius: tall * 0.026,
    }),
    rod(input, wood(input)),
  );
  part(
    input,
    `M${n(-tall * 0.2)} ${n(-tall * 0.44)}h${n(tall * 0.26)}q${n(tall * 0.12)} 0 ${n(tall * 0.2)} ${n(tall * 0.1)}q${n(-tall * 0.12)} ${n(-tall * 0.02)} ${n(-tall * 0.2)} ${n(tall * 0.04)}h${n(-tall * 0.26)}Z`,
    input.canvas.linear([['#8d8b87'], ['#55534f'], ['#34322f']]),
  );
};

export const drawWrench: Tool = (input, tall) => {
  const jaw = (y: number, way: number) =>
    `M${n(-tall * 0.035)} ${n(y)}q${n(-tall * 0.1)} ${n(-way * tall * 0.05)} ${n(-tall * 0.07)} ${n(-way * tall * 0.17)}l${n(tall * 0.05)} ${n(way * tall * 0.06)}h${n(tall * 0.11)}l${n(tall * 0.05)} ${n(-way * tall * 0.06)}q${n(tall * 0.03)} ${n(way * tall * 0.12)} ${n(-tall * 0.07)} ${n(way * tall * 0.17)}Z`;
  part(
    input,
    `${rectPath({ x: -tall * 0.038, y: -tall * 0.36, width: tall * 0.076, height: tall * 0.72, radius: 4 })}${jaw(-tall * 0.33, 1)}${jaw(tall * 0.33, -1)}`,
    metal(input),
  );
};

export const drawScrewdriver: Tool = (input, tall) => {
  part(
    input,
    rectPath({ x: -tall * 0.013, y: -tall * 0.5, width: tall * 0.026, height: tall * 0.6 }),
    metal(input),
  );
  part(
    input,
    rectPath({
      x: -tall * 0.05,
      y: tall * 0.08,
      width: tall * 0.1,
      height: tall * 0.42,
      radius: tall * 0.04,
    }),
    rod(input, input.palette.accent),
  );
  input.canvas.add(
    line(
      `M${n(-tall * 0.02)} ${n(tall * 0.14)}V${n(tall * 0.42)}M${n(tall * 0.02)} ${n(tall * 0.14)}V${n(tall * 0.42)}`,
      darker(input.palette.accent, 0.4),
      tall * 0.008,
      0.6,
    ),
  );
};

export const drawKnife: Tool = (input, tall) => {
  part(
    input,
    `M${n(-tall * 0.05)} ${n(tall * 0.1)}V${n(-tall * 0.3)}Q${n(-tall * 0.05)} ${n(-tall * 0.46)} ${n(tall * 0.05)} ${n(-tall * 0.5)}V${n(tall * 0.1)}Z`,
    metal(input),
  );
  part(
    input,
    rectPath({
      x: -tall * 0.04,
      y: tall * 0.09,
      width: tall * 0.09,
      height: tall * 0.4,
      radius: tall * 0.03,
    }),
    rod(input, darker(wood(input), 0.3)),
  );
  for (const at of [0.18, 0.3, 0.42])
    input.canvas.add(circle(tall * 0.005, tall * at, tall * 0.012, '#e4dfd2'));
};

export const drawRollingPin: Tool = (input, tall) => {
  part(
    input,
    rectPath({ x: -tall * 0.028, y: -tall * 0.5, width: tall * 0.056, height: tall, radius: tall * 0.028 }),
    rod(input, darker(wood(input), 0.15)),
  );
  part(
    input,
    rectPath({
      x: -tall * 0.075,
      y: -tall * 0.34,
      width: tall * 0.15,
      height: tall * 0.68,
      radius: tall * 0.03,
    }),
    rod(input, lighter(wood(input), 0.25)),
  );
};
