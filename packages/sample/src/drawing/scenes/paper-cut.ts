import type { Point } from '../canvas';
import { lighter, mix } from '../../colour';
import { tone } from '../palette';
import type { Scene } from '../scene';
import { blob, circle, circlePath, rect, shadow } from '../shapes';

const layers = 6;

/** Sheets of paper with holes cut into them, one above the other, and a light at the bottom. */
export const drawPaperCut: Scene = ({ canvas, palette, random }) => {
  const { width, height, unit } = canvas;
  const centre: Point = [width * random.between(0.42, 0.58), height * random.between(0.42, 0.58)];
  const deep = canvas.radial([[palette.light], [palette.accent], [mix(palette.accent, palette.near, 0.5)]]);
  canvas.add(rect({ x: 0, y: 0, width, height }, deep));
  const sun = unit * random.between(7, 10);
  canvas.add(
    shadow(circlePath(centre[0], centre[1], sun), { dy: unit, softness: unit * 2, opacity: 0.22 }),
    circle(centre[0], centre[1], sun, canvas.linear([[lighter(palette.light, 0.5)], [palette.accent2]])),
  );
  for (let index = 0; index < layers; index += 1) {
    const depth = index / (layers - 1);
    const colour =
      index % 2 === 0
        ? tone(palette, 0.85 - depth * 0.8)
        : mix(tone(palette, 0.7 - depth * 0.6), palette.accent, 0.2);
    const reach = 0.2 + depth * 0.32;
    const drift: Point = [
      centre[0] + random.between(-1.6, 1.6) * unit,
      centre[1] + random.between(-1.6, 1.6) * unit,
    ];
    const hole = blob(random, { at: drift, reach: [width * reach, height * reach], wobble: 0.24 });
    const sheet = `M${-width} ${-height}H${width * 2}V${height * 2}H${-width}Z${hole}`;
    canvas.add(
      // The edge of the sheet above throws its shadow onto what shows through its hole.
      `<g fill-rule="evenodd">${shadow(sheet, { dx: unit * 0.5, dy: unit * 1.3, softness: unit * 2.6, opacity: 0.4 })}</g>`,
      `<path fill-rule="evenodd" d="${sheet}" fill="${canvas.linear([[lighter(colour, 0.1)], [colour], [mix(colour, palette.ink, 0.16)]], [0, 0, 1, 1])}"/>`,
    );
  }
};
