import { lighter, mix } from '../../colour';
import { createCanvas, d, n } from '../canvas';
import { glow } from '../paint';
import { choosePalette, mapPalette } from '../palette';
import type { Scene, SceneInput } from '../scene';
import { circle, ellipse, line, path, raised, rect, rectPath } from '../shapes';
import { drawBotanical } from './botanical';
import { drawCity } from './city';
import { drawLandscape } from './landscape';
import { drawSea } from './sea';
import { drawVignette } from './surface';

const motifs = [drawLandscape, drawSea, drawBotanical, drawCity];

/** Prints that dry on a line in the red light of a darkroom, over the trays. */
export const drawDarkroom: Scene = (input) => {
  const { canvas, palette } = input;
  const { width, height, unit } = canvas;
  const { sky, far, mid, near, ink, accent2 } = palette;
  const table = height * 0.83;
  canvas.add(
    rect([0, 0, width, height], canvas.radial([[sky[1]], [far], [near], [sky[0]]], [0.5, 0.2, 0.95])),
  );
  canvas.place({ at: [width / 2, 0], scale: unit }, () => drawLamp(input));
  canvas.add(rect([0, table, width, height - table], canvas.linear([[mid], [ink]])));
  for (const share of [0.2, 0.5, 0.8])
    canvas.place({ at: [width * share, table + unit * 5], scale: width * 0.00125 }, () => drawTray(input));
  const sag = (share: number) => height * (0.2 + 0.07 * Math.sin(share * Math.PI));
  canvas.add(
    line(d`M0 ${sag(0)}Q${width / 2} ${height * 0.34} ${width} ${sag(1)}`, accent2, unit * 0.3, 0.7),
  );
  const count = width > height * 1.2 ? 4 : 3;
  const first = Math.floor(input.random.between(0, motifs.length));
  for (let index = 0; index < count; index += 1) {
    const share = (index + 0.5) / count;
    const turn = input.random.between(-3, 3);
    canvas.place({ at: [width * share, sag(share)], turn }, () =>
      drawPrint(input, first + index, {
        wide: (width / count) * 0.74,
        tall: Math.min(height * 0.5, (width / count) * 1.02),
      }),
    );
  }
  drawVignette(input, 0.5);
};

function drawPrint(
  { canvas, palette, random, prompt }: SceneInput,
  index: number,
  { wide, tall }: { wide: number; tall: number },
): void {
  const { unit } = canvas;
  const edge = wide * 0.06;
  const size = { width: wide - edge * 2, height: tall - edge * 3.2 };
  const inner = createCanvas(size, `p${index}-`);
  const tones = choosePalette('', ['dusk', 'dawn', 'sea', 'forest', 'rose', 'night'], random);
  const draw = motifs[index % motifs.length] ?? drawSea;
  draw({
    canvas: inner,
    // As colours look under the lamp.
    palette: mapPalette(tones, (colour) => mix(colour, palette.accent, 0.3)),
    random,
    prompt,
  });
  const paper = canvas.linear([[palette.paper], [mix(palette.paper, palette.accent, 0.25)]]);
  canvas.add(
    raised(rectPath([-wide / 2, 0, wide, tall]), paper, unit * 2),
    inner.toSvg().replace('<svg ', `<svg x="${n(-size.width / 2)}" y="${n(edge)}" `),
    rect([-unit, -unit * 2.6, unit * 2, unit * 5, unit * 0.4], mix(palette.accent2, palette.near, 0.3)),
  );
}

function drawLamp({ canvas, palette }: SceneInput): void {
  canvas.add(
    circle(0, 4, 62, glow(canvas, palette.accent, [0.6, 0.2, 0])),
    path('M-9 7L-4 0H4L9 7Z', palette.ink),
    ellipse(0, 7, [9, 1.8], lighter(palette.light, 0.2)),
  );
}

function drawTray({ canvas, palette, random }: SceneInput): void {
  const { paper, accent, far, near, ink, light } = palette;
  const rim = canvas.linear([[mix(paper, accent, 0.35)], [mix(far, ink, 0.3)]]);
  canvas.add(
    ellipse(0, 32, [120, 16], '#000000', 0.4),
    path('M-100-24H100L86 32H-86Z', rim),
    ellipse(0, -24, [100, 12], canvas.linear([[accent], [near]], [0, 0, 1, 0])),
    ellipse(random.between(-30, 30), -25, [40, 4], light, 0.6),
  );
}
