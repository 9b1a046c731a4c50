import type { Size } from '@darkroom/pictures/size';
import { mix } from '../colour';
import { createRandom, type Random } from '../random';
import { createCanvas, n, type Canvas } from './canvas';
import type { Palette } from './palette';
import type { Reference } from './references';
import { drawTableTop, drawVignette, drawWindowLight } from './scenes/surface';
import { line, raised, rect, rectPath } from './shapes';

interface Table {
  seed: string;
  size: Size;
  palette: Palette;
  references: readonly Reference[];
  /** The drawing in the middle, as SVG, for the size that `mainPrintSize` tells. */
  drawing: string;
}

/** A table with the drawing as a large print and every reference as a print of its own around it. */
export function drawContactTable({ seed, size, palette, references, drawing }: Table): string {
  const canvas = createCanvas(size, 't');
  const random = createRandom(`${seed}/table`);
  const input = { canvas, palette, random, prompt: '' };
  drawTableTop(input, false);
  drawWindowLight(input, 0.26);
  const main = mainPrintSize(size);
  canvas.place({ at: [size.width * 0.46, size.height * 0.44], turn: random.between(-2.4, 1.6) }, () => {
    const corner = `x="${n(-main.width / 2)}" y="${n(-main.height / 2)}"`;
    drawPrint(input, { ...main, edge: canvas.unit * 1.8 }, drawing.replace('<svg ', `<svg ${corner} `));
  });
  for (const [index, reference] of references.entries()) {
    const { x, y, side } = placeOf(index, references.length, size);
    canvas.place({ at: [x, y], turn: random.between(-9, 9) }, () => drawReference(input, reference, side));
  }
  drawVignette(input, 0.36);
  return canvas.toSvg();
}

export function mainPrintSize({ width, height }: Size): Size {
  return { width: Math.round(width * 0.72), height: Math.round(height * 0.7) };
}

/** Along the lower and the right edge, over the corner of the large print: the more there are, the smaller. */
function placeOf(index: number, count: number, { width, height }: Size) {
  const side = Math.min(width, height) * (count <= 2 ? 0.36 : count <= 5 ? 0.27 : 0.2);
  const along = count === 1 ? 0.62 : index / (count - 1);
  // The way leads from the lower left around the lower right corner to the upper right.
  const share = width / (width + height);
  const isBelow = along <= share + 0.1;
  const [reachX, reachY] = [width - side * 0.62, height - side * 0.6];
  const down = (along - share - 0.1) / (0.9 - share);
  return {
    x: isBelow ? side * 0.62 + (reachX - side * 0.62) * (along / (share + 0.1)) : reachX,
    y: isBelow ? reachY : reachY - side * 0.7 - (reachY - side * 1.4) * down * 0.9,
    /** The longer side of the print. */
    side,
  };
}

interface Surface {
  canvas: Canvas;
  palette: Palette;
  random: Random;
}

function drawReference(surface: Surface, { dataUrl, ratio }: Reference, side: number): void {
  const width = ratio >= 1 ? side : side * ratio;
  const height = width / ratio;
  const [left, top] = [-width / 2, -height / 2];
  const image = `<image x="${n(left)}" y="${n(top)}" width="${n(width)}" height="${n(height)}" preserveAspectRatio="none" href="${dataUrl}"/>`;
  const toning = rect([left, top, width, height], surface.palette.light, 0.08);
  drawPrint(surface, { width, height, edge: surface.canvas.unit * 1.1 }, image + toning);
}

/** A print around 0,0 with a white border of the width `edge`. */
function drawPrint(
  { canvas, palette }: Surface,
  { width, height, edge }: Size & { edge: number },
  content: string,
): void {
  const { unit } = canvas;
  const [left, top] = [-width / 2, -height / 2];
  const picture = rectPath([left, top, width, height, unit * 0.5]);
  const border = rectPath([left - edge, top - edge, width + edge * 2, height + edge * 2, unit * 0.9]);
  const paper = canvas.linear([[mix(palette.paper, '#ffffff', 0.6)], [palette.paper]], [0, 0, 1, 1]);
  canvas.add(raised(border, paper, unit * 1.7));
  canvas.clip(picture, () => canvas.add(content));
  canvas.add(line(picture, palette.ink, unit * 0.15, 0.3));
}
