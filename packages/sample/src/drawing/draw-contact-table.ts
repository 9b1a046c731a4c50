import type { Size } from '@darkroom/pictures/size';
import { createCanvas, n, type Canvas } from './canvas';
import { mix } from '../colour';
import type { Palette } from './palette';
import { createRandom, type Random } from '../random';
import type { Reference } from './references';
import { line, path, rect, rectPath, shadow } from './shapes';
import { drawTableTop, drawVignette, drawWindowLight } from './scenes/surface';

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
  const [x, y] = [size.width * 0.46, size.height * 0.44];
  const edge = canvas.unit * 1.8;
  print(
    { canvas, palette },
    { x, y, ...main, edge, turn: random.between(-2.4, 1.6) },
    drawing.replace('<svg ', `<svg x="${n(-main.width / 2)}" y="${n(-main.height / 2)}" `),
  );
  for (const [index, reference] of references.entries()) {
    drawReference({ canvas, palette }, reference, placeOf({ index, count: references.length, size, random }));
  }
  drawVignette(input, 0.36);
  return canvas.toSvg();
}

export function mainPrintSize({ width, height }: Size): Size {
  return { width: Math.round(width * 0.72), height: Math.round(height * 0.7) };
}

interface Place {
  x: number;
  y: number;
  /** The longer side. */
  side: number;
  turn: number;
}

/** Along the lower and the right edge, over the corner of the large print: the more there are, the smaller. */
function placeOf({
  index,
  count,
  size: { width, height },
  random,
}: {
  index: number;
  count: number;
  size: Size;
  random: Random;
}): Place {
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
    side,
    turn: random.between(-9, 9),
  };
}

type Surface = { canvas: Canvas; palette: Palette };

function drawReference(surface: Surface, { dataUrl, ratio }: Reference, { x, y, side, turn }: Place): void {
  const { canvas, palette } = surface;
  const width = ratio >= 1 ? side : side * ratio;
  const height = width / ratio;
  const image = `<image x="${n(-width / 2)}" y="${n(-height / 2)}" width="${n(width)}" height="${n(height)}" preserveAspectRatio="none" href="${dataUrl}"/>`;
  const toning = rect({ x: -width / 2, y: -height / 2, width, height }, palette.light, 0.08);
  print({ canvas, palette }, { x, y, width, height, edge: canvas.unit * 1.1, turn }, image + toning);
}

interface Print extends Size {
  x: number;
  y: number;
  /** The white border. */
  edge: number;
  turn: number;
}

function print(
  { canvas, palette }: Surface,
  { x, y, width, height, edge, turn }: Print,
  content: string,
): void {
  const { unit } = canvas;
  const radius = unit * 0.9;
  const outer = {
    x: -width / 2 - edge,
    y: -height / 2 - edge,
    width: width + edge * 2,
    height: height + edge * 2,
    radius,
  };
  canvas.add(
    `<g transform="translate(${n(x)} ${n(y)}) rotate(${n(turn)})">`,
    shadow(rectPath(outer), {
      dx: unit * 0.7,
      dy: unit * 1.5,
      softness: unit * 2.6,
      opacity: 0.42,
      colour: palette.ink,
    }),
    path(
      rectPath(outer),
      canvas.linear([[mix(palette.paper, '#ffffff', 0.6)], [palette.paper]], [0, 0, 1, 1]),
    ),
  );
  canvas.clip(rectPath({ x: -width / 2, y: -height / 2, width, height, radius: radius * 0.6 }), () =>
    canvas.add(content),
  );
  canvas.add(
    line(
      rectPath({ x: -width / 2, y: -height / 2, width, height, radius: radius * 0.6 }),
      palette.ink,
      unit * 0.15,
      0.3,
    ),
    '</g>',
  );
}
