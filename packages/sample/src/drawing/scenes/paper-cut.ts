import { lighter, mix } from '../../colour';
import type { Point } from '../canvas';
import { tone } from '../palette';
import type { Scene } from '../scene';
import { blob, circlePath, raised, rect, shadow } from '../shapes';

const layers = 6;

/** Sheets of paper with holes cut into them, one above the other, and a light at the bottom. */
export const drawPaperCut: Scene = ({ canvas, palette, random }) => {
  const { width, height, unit } = canvas;
  const { light, accent, accent2, near, ink } = palette;
  const [x, y] = [width * random.between(0.42, 0.58), height * random.between(0.42, 0.58)];
  const sun = canvas.linear([[lighter(light, 0.5)], [accent2]]);
  canvas.add(
    rect([0, 0, width, height], canvas.radial([[light], [accent], [mix(accent, near, 0.5)]])),
    raised(circlePath(x, y, unit * random.between(7, 10)), sun, unit),
  );
  for (let index = 0; index < layers; index += 1) {
    const depth = index / (layers - 1);
    const colour =
      index % 2 === 0
        ? tone(palette, 0.85 - depth * 0.8)
        : mix(tone(palette, 0.7 - depth * 0.6), accent, 0.2);
    const reach = 0.2 + depth * 0.32;
    const at: Point = [x + random.between(-1.6, 1.6) * unit, y + random.between(-1.6, 1.6) * unit];
    const hole = blob(random, { at, reach: [width * reach, height * reach], wobble: 0.24 });
    const sheet = `M${-width} ${-height}H${width * 2}V${height * 2}H${-width}Z${hole}`;
    const paint = canvas.linear([[lighter(colour, 0.1)], [colour], [mix(colour, ink, 0.16)]], [0, 0, 1, 1]);
    // The edge of the sheet above throws its shadow onto what shows through its hole.
    canvas.add(
      `<g fill-rule="evenodd">${shadow(sheet, unit * 1.5, 0.4)}<path d="${sheet}" fill="${paint}"/></g>`,
    );
  }
};
