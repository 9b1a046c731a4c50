import { createCanvas, n } from '../canvas';
import { lighter, mix } from '../../colour';
import { choosePalette, type Palette } from '../palette';
import type { Scene, SceneInput } from '../scene';
import { circle, ellipse, line, path, rect, rectPath, shadow } from '../shapes';
import { drawBotanical } from './botanical';
import { drawCity } from './city';
import { drawLandscape } from './landscape';
import { drawSea } from './sea';
import { drawVignette } from './surface';

const prints = [drawLandscape, drawSea, drawBotanical, drawCity] as const;

/** Prints that dry on a line in the red light of a darkroom, over the trays. */
export const drawDarkroom: Scene = (input) => {
  const { canvas, palette } = input;
  const { width, height, unit } = canvas;
  canvas.add(
    rect(
      { x: 0, y: 0, width, height },
      canvas.radial([[palette.sky[1]], [palette.far], [palette.near], [palette.sky[0]]], [0.5, 0.2, 0.95]),
    ),
  );
  drawLamp(input);
  const table = height * 0.83;
  canvas.add(
    rect({ x: 0, y: table, width, height: height - table }, canvas.linear([[palette.mid], [palette.ink]])),
  );
  drawTrays(input, table);
  const count = width > height * 1.2 ? 4 : 3;
  const sag = (at: number) => height * (0.2 + 0.07 * Math.sin(at * Math.PI));
  canvas.add(
    line(
      `M0 ${n(sag(0))}Q${n(width / 2)} ${n(height * 0.34)} ${n(width)} ${n(sag(1))}`,
      palette.accent2,
      unit * 0.3,
      0.7,
    ),
  );
  for (let index = 0; index < count; index += 1) {
    const at = (index + 0.5) / count;
    hang(input, index, {
      x: width * at,
      y: sag(at),
      wide: (width / count) * 0.74,
      tall: Math.min(height * 0.5, (width / count) * 1.02),
    });
  }
  drawVignette(input, 0.5);
};

interface Hanging {
  x: number;
  y: number;
  wide: number;
  tall: number;
}

function hang(
  { canvas, palette, random, prompt }: SceneInput,
  index: number,
  { x, y, wide, tall }: Hanging,
): void {
  const { unit } = canvas;
  const edge = wide * 0.06;
  const size = { width: wide - edge * 2, height: tall - edge * 3.2 };
  const inner = createCanvas(size, `p${index}-`);
  const tones: Palette = choosePalette('', ['dusk', 'dawn', 'sea', 'forest', 'rose', 'night'], random);
  (prints[(index + Math.floor(random.next() * 4)) % prints.length] ?? drawLandscape)({
    canvas: inner,
    palette: toned(tones, palette),
    random,
    prompt,
  });
  canvas.add(
    `<g transform="translate(${n(x)} ${n(y)}) rotate(${n(random.between(-3, 3))})">`,
    shadow(rectPath({ x: -wide / 2, y: 0, width: wide, height: tall }), {
      dx: unit,
      dy: unit * 2,
      softness: unit * 3,
      opacity: 0.5,
      colour: palette.ink,
    }),
    rect(
      { x: -wide / 2, y: 0, width: wide, height: tall },
      canvas.linear([[palette.paper], [mix(palette.paper, palette.accent, 0.25)]]),
    ),
    inner.toSvg().replace('<svg ', `<svg x="${n(-size.width / 2)}" y="${n(edge)}" `),
    rect(
      { x: -unit, y: -unit * 2.6, width: unit * 2, height: unit * 5, radius: unit * 0.4 },
      mix(palette.accent2, palette.near, 0.3),
    ),
    '</g>',
  );
}

/** The colours of a print as they look under the lamp. */
function toned(colours: Palette, lamp: Palette): Palette {
  const tone = (colour: string) => mix(colour, lamp.accent, 0.3);
  const { sky, ...others } = colours;
  const { light, far, mid, near, ink, accent, accent2, paper } = others;
  return {
    sky: [tone(sky[0]), tone(sky[1])],
    light: tone(light),
    far: tone(far),
    mid: tone(mid),
    near: tone(near),
    ink: tone(ink),
    accent: tone(accent),
    accent2: tone(accent2),
    paper: tone(paper),
  };
}

function drawLamp({ canvas, palette }: SceneInput): void {
  const { width, unit } = canvas;
  const x = width * 0.5;
  canvas.add(
    circle(
      x,
      unit * 4,
      unit * 62,
      canvas.radial([
        [palette.accent, 0.6],
        [palette.accent, 0.2],
        [palette.accent, 0],
      ]),
    ),
    path(
      `M${n(x - unit * 9)} ${n(unit * 7)}L${n(x - unit * 4)} 0h${n(unit * 8)}L${n(x + unit * 9)} ${n(unit * 7)}Z`,
      palette.ink,
    ),
    ellipse(x, unit * 7, [unit * 9, unit * 1.8], lighter(palette.light, 0.2)),
  );
}

function drawTrays({ canvas, palette, random }: SceneInput, table: number): void {
  const { width, unit } = canvas;
  for (const at of [0.2, 0.5, 0.8]) {
    const [x, y, half] = [width * at, table + unit * 5, width * 0.125];
    canvas.add(
      ellipse(x, y + unit * 4, [half * 1.2, unit * 2], '#000000', 0.4),
      path(
        `M${n(x - half)} ${n(y - unit * 3)}H${n(x + half)}L${n(x + half * 0.86)} ${n(y + unit * 4)}H${n(x - half * 0.86)}Z`,
        canvas.linear([[mix(palette.paper, palette.accent, 0.35)], [mix(palette.far, palette.ink, 0.3)]]),
      ),
      ellipse(
        x,
        y - unit * 3,
        [half, unit * 1.6],
        canvas.linear([[palette.accent], [palette.near]], [0, 0, 1, 0]),
      ),
      ellipse(
        x + half * random.between(-0.3, 0.3),
        y - unit * 3.2,
        [half * 0.4, unit * 0.5],
        palette.light,
        0.6,
      ),
    );
  }
}
