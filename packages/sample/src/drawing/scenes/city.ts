import { mix } from '../../colour';
import { d } from '../canvas';
import { fade, glow } from '../paint';
import type { Scene, SceneInput } from '../scene';
import { circle, path, rect } from '../shapes';
import { drawSky } from './sky';

/** A skyline with lit windows over a wet street, and lights out of focus in front. */
export const drawCity: Scene = (input) => {
  const { canvas, palette } = input;
  const { width, height } = canvas;
  const street = height * 0.8;
  drawSky(input, 0.8);
  for (const [layer, depth] of [0.1, 0.45, 0.85].entries()) drawSkyline(input, street, { layer, depth });
  const wet = canvas.linear([[mix(palette.ink, palette.accent, 0.2)], [palette.ink]]);
  canvas.add(rect([0, street, width, height - street], wet));
  drawLights(input, street);
};

function drawSkyline(
  { canvas, palette, random }: SceneInput,
  street: number,
  { layer, depth }: { layer: number; depth: number },
): void {
  const { width, height, unit } = canvas;
  const base = mix(mix(palette.far, palette.near, depth), palette.ink, depth * 0.55);
  const wall = canvas.linear([[base], [base], [mix(base, palette.accent, 0.3 - depth * 0.1)]]);
  const cell = unit * (1.1 + layer * 0.45);
  let [lit, dim] = ['M0 0', 'M0 0'];
  for (let x = -unit * 4; x < width;) {
    const wide = unit * random.between(7, 13) * (0.8 + layer * 0.22);
    const y = street - height * random.between(0.16, 0.5 - layer * 0.06) * (layer === 2 ? 0.8 : 1);
    canvas.add(path(d`M${x} ${street + 2}V${y}` + random.pick(roofs)(wide) + d`V${street + 2}Z`, wall));
    for (let row = y + cell * 1.4; row < street - cell * 2; row += cell * 1.7) {
      for (let column = x + cell * 0.9; column < x + wide - cell * 1.2; column += cell * 1.5) {
        const window = d`M${column} ${row}h${cell * 0.7}v${cell * 0.9}h${-cell * 0.7}Z`;
        const chance = random.next();
        if (chance < 0.3) lit += window;
        else if (chance < 0.55) dim += window;
      }
    }
    x += wide + unit * random.between(-0.6, 1.6);
  }
  canvas.add(
    path(dim, mix(base, palette.accent, 0.35), 0.7),
    path(lit, mix(palette.light, palette.accent, layer * 0.2), 0.5 + layer * 0.22),
  );
}

/** From the upper left corner of a building to its upper right one. */
const roofs: readonly [(wide: number) => string, ...((wide: number) => string)[]] = [
  (wide) => d`h${wide}`,
  (wide) => d`l${wide / 2} ${-wide * 0.7}l${wide / 2} ${wide * 0.7}`,
  (wide) => {
    const [step, mast] = [wide * 0.22, wide * 0.8];
    return d`h${step}v${-step}h${step}v${-mast}h${wide * 0.06}v${mast}h${wide * 0.28}v${step}h${step}`;
  },
  (wide) => d`a${wide / 2} ${wide / 2.4} 0 0 1 ${wide} 0`,
];

/** Reflections on the street, then lights out of focus over all of it. */
function drawLights({ canvas, palette, random }: SceneInput, street: number): void {
  const { width, height, unit } = canvas;
  const { light, accent, accent2 } = palette;
  for (let index = 0; index < 26; index += 1) {
    const wide = unit * random.between(0.6, 3.4);
    const tall = (height - street) * random.between(0.4, 1);
    const paint = fade(canvas, random.pick([light, accent, accent2]), [0.75, 0.2, 0]);
    canvas.add(rect([width * random.next(), street, wide, tall, wide / 2], paint, random.between(0.3, 0.8)));
  }
  for (let index = 0; index < 30; index += 1) {
    const paint = glow(canvas, random.pick([light, accent, accent, accent2]), [0.4, 0.46, 0.62, 0.72]);
    const [x, y] = [width * random.next(), street + (height - street) * random.between(-0.95, 0.85)];
    canvas.add(circle(x, y, unit * random.between(1.6, 6.6), paint, random.between(0.24, 0.6)));
  }
}
