import sharp from 'sharp';
import type { Size } from '@darkroom/pictures/size';
import type { Picture } from '@darkroom/ai/provider';
import { drawContactTable, mainPrintSize } from './draw-contact-table';
import { drawScene } from './draw-scene';
import { finish } from './finish';
import { paletteFrom, readReferences } from './references';

interface Artwork {
  prompt: string;
  variation: number;
  size: Size;
  /** They give the drawing its colours and lie beside it as prints. */
  references: readonly Picture[];
}

/** An illustration of the prompt as WebP: the same input always gives the same bytes. */
export async function drawArtwork({ prompt, variation, size, references }: Artwork): Promise<Uint8Array> {
  if (references.length === 0) return finish(drawScene({ prompt, variation, size }), size);
  const prints = await readReferences(references);
  const palette = paletteFrom(prints);
  const drawing = drawScene({ prompt, variation, size: mainPrintSize(size), palette });
  const seed = `${prompt}/${variation}`;
  return finish(drawContactTable({ seed, size, palette, references: prints, drawing }), size);
}

/** One even white, as a failed exposure. */
export function drawBlank({ width, height }: Size): Promise<Uint8Array> {
  return sharp({ create: { width, height, channels: 3, background: '#ffffff' } })
    .webp()
    .toBuffer();
}
