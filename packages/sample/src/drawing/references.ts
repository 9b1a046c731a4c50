import { openPicture } from '@darkroom/pictures/open-picture';
import sharp from 'sharp';
import { AiError } from '@darkroom/ai/errors';
import { toBase64 } from '@darkroom/ai/picture-encoding';
import type { Picture } from '@darkroom/ai/provider';
import { chromaOf, hexOf, lighter, lightnessOf, mix, withLightness } from '../colour';
import { paletteOf, type Palette } from './palette';

export interface Reference {
  /** The picture small enough for a print, as something that SVG can show. */
  dataUrl: string;
  /** Width to height, as it is meant to be seen. */
  ratio: number;
  colours: readonly string[];
}

const printPixels = 520;

/** Throws `input_rejected` for a picture that cannot be decoded. */
export function readReferences(pictures: readonly Picture[]): Promise<Reference[]> {
  return Promise.all(pictures.map(readReference));
}

async function readReference({ bytes }: Picture): Promise<Reference> {
  try {
    const print = await openPicture(bytes)
      .autoOrient()
      .flatten({ background: '#ffffff' })
      .resize(printPixels, printPixels, { fit: 'inside' })
      .jpeg({ quality: 85 })
      .toBuffer({ resolveWithObject: true });
    const { width, height } = print.info;
    const pixels = await sharp(print.data).resize(12, 12, { fit: 'fill' }).raw().toBuffer();
    const colours = Array.from({ length: 144 }, (_, index) =>
      hexOf(pixels[index * 3] ?? 0, pixels[index * 3 + 1] ?? 0, pixels[index * 3 + 2] ?? 0),
    );
    return { dataUrl: `data:image/jpeg;base64,${toBase64(print.data)}`, ratio: width / height, colours };
  } catch (cause) {
    throw new AiError('input_rejected', { detail: 'A reference cannot be decoded.', cause });
  }
}

/** The palette of the pictures: their two strongest colours, one of them in all its tones. */
export function paletteFrom(references: readonly Reference[]): Palette {
  const colours = references.flatMap((reference) => reference.colours);
  const byLightness = colours.toSorted((one, other) => lightnessOf(one) - lightnessOf(other));
  const at = (share: number) => byLightness[Math.round(share * (byLightness.length - 1))] ?? '#808080';
  const byChroma = colours.toSorted((one, other) => chromaOf(other) - chromaOf(one));
  const accent = byChroma[0] ?? '#c9552f';
  const paper = lighter(at(0.98), 0.75);
  // The strong colour farthest from the strongest, so that two reds do not take both places.
  const accent2 = byChroma
    .slice(0, Math.ceil(byChroma.length / 3))
    .toSorted((one, other) => apart(other, accent) - apart(one, accent))[0];
  const second = accent2 ?? accent;
  return paletteOf([
    mix(withLightness(second, 0.78), paper, 0.3),
    mix(withLightness(accent, 0.9), paper, 0.4),
    lighter(at(1), 0.7),
    mix(withLightness(second, 0.72), at(0.7), 0.4),
    mix(withLightness(second, 0.52), at(0.5), 0.3),
    mix(withLightness(second, 0.36), at(0.25), 0.3),
    withLightness(second, 0.2),
    accent,
    second,
    paper,
  ]);
}

function apart(one: string, other: string): number {
  const [first, second] = [one, other].map((hex) => Number.parseInt(hex.slice(1), 16));
  const channel = (value: number | undefined, shift: number) => ((value ?? 0) >> shift) & 255;
  return [16, 8, 0].reduce((sum, shift) => sum + Math.abs(channel(first, shift) - channel(second, shift)), 0);
}
