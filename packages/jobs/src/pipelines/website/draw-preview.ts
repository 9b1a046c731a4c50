import type { WebsiteBrief } from '@darkroom/kinds/website/tasks/brief';
import type { WebsiteStyle } from '@darkroom/kinds/website/slots';
import { fitPicture } from '@darkroom/pictures/fit-picture';
import sharp from 'sharp';

const width = 640;
const height = 800;

interface Layout {
  photo: { left: number; top: number; width: number; height: number };
  /** Lines of type and blocks of colour: x, y, width, height, colour of the palette, corner radius. */
  shapes: readonly (readonly [number, number, number, number, 'text' | 'accent' | 'surface', number])[];
}

const layouts: Readonly<Record<WebsiteStyle, Layout>> = {
  editorial: {
    photo: { left: 250, top: 230, width: 350, height: 330 },
    shapes: [
      [40, 40, 150, 12, 'text', 2],
      [470, 42, 130, 8, 'accent', 2],
      [40, 84, 560, 2, 'text', 0],
      [40, 116, 470, 34, 'text', 2],
      [40, 164, 330, 34, 'text', 2],
      [40, 240, 170, 8, 'text', 2],
      [40, 260, 180, 8, 'text', 2],
      [40, 280, 150, 8, 'text', 2],
      [40, 320, 96, 28, 'accent', 2],
      [40, 600, 560, 2, 'text', 0],
      [40, 626, 170, 120, 'surface', 2],
      [235, 626, 170, 120, 'surface', 2],
      [430, 626, 170, 120, 'surface', 2],
    ],
  },
  bold: {
    photo: { left: 0, top: 360, width: 640, height: 260 },
    shapes: [
      [0, 0, 640, 360, 'accent', 0],
      [40, 40, 120, 16, 'surface', 0],
      [40, 120, 540, 62, 'surface', 0],
      [40, 196, 400, 62, 'surface', 0],
      [40, 290, 150, 36, 'text', 0],
      [0, 620, 320, 180, 'text', 0],
      [320, 620, 320, 180, 'surface', 0],
    ],
  },
  serene: {
    photo: { left: 120, top: 250, width: 400, height: 300 },
    shapes: [
      [270, 44, 100, 10, 'text', 5],
      [150, 116, 340, 22, 'text', 11],
      [200, 154, 240, 22, 'text', 11],
      [265, 202, 110, 26, 'accent', 13],
      [90, 600, 140, 150, 'surface', 22],
      [250, 600, 140, 150, 'surface', 22],
      [410, 600, 140, 150, 'surface', 22],
    ],
  },
};

/** A small picture of a site in its palette and layout with its first photograph: what shows while the page is finished. */
export function drawPreview({
  style,
  palette,
  photo,
}: {
  style: WebsiteStyle;
  palette: WebsiteBrief['palette'];
  photo: Uint8Array | undefined;
}): Promise<Buffer> {
  const layout = layouts[style];
  const rects = layout.shapes.map(
    ([x, y, w, h, colour, radius]) =>
      `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="${radius}" fill="${palette[colour]}"/>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="${palette.background}"/>${rects.join('')}</svg>`;
  return compose(svg, layout.photo, photo);
}

async function compose(svg: string, { left, top, ...size }: Layout['photo'], photo: Uint8Array | undefined) {
  const base = sharp(Buffer.from(svg));
  if (!photo) return base.png().toBuffer();
  const print = await fitPicture(photo, { ...size, quality: 90, towards: 'centre' });
  // One that is too small for its place lies in the middle of it.
  const middle = {
    left: left + Math.floor((size.width - print.width) / 2),
    top: top + Math.floor((size.height - print.height) / 2),
  };
  return base
    .composite([{ input: print.bytes, ...middle }])
    .png()
    .toBuffer();
}
