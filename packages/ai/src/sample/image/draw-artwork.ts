import sharp from 'sharp';
import type { Size } from '../../aspect-ratio';
import type { Picture } from '../../provider';
import { createRandom } from './random';

interface Artwork {
  prompt: string;
  variation: number;
  size: Size;
  references: readonly Picture[];
}

/** An illustration of the prompt as WebP: the same input always gives the same bytes. */
export async function drawArtwork({ prompt, variation, size }: Artwork): Promise<Uint8Array> {
  const random = createRandom(`${prompt}/${variation}`);
  const hue = random.between(0, 360);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}"><rect width="100%" height="100%" fill="hsl(${hue},50%,40%)"/></svg>`;
  return sharp(Buffer.from(svg)).webp({ quality: 88 }).toBuffer();
}

/** One even white, as a failed exposure. */
export function drawBlank({ width, height }: Size): Promise<Uint8Array> {
  return sharp({ create: { width, height, channels: 3, background: '#ffffff' } })
    .webp()
    .toBuffer();
}
