import { createHash } from 'node:crypto';
import sharp from 'sharp';
import type { FakeFault } from './faults';

interface Wanted {
  prompt: string;
  width: number;
  height: number;
  format: 'png' | 'webp' | 'jpeg';
}

/** A real picture in two colours by the prompt, or what the fault makes of it. */
export async function answerImage(
  { prompt, width, height, format }: Wanted,
  fault: FakeFault | undefined,
): Promise<Buffer> {
  if (fault?.kind === 'not-an-image') return Buffer.from('<html>not an image</html>');
  if (fault?.kind === 'exact-image') return fault.bytes;
  const hash = createHash('sha256').update(prompt).digest();
  const size = fault?.kind === 'wrong-size' ? { width: 320, height: 100 } : { width, height };
  const colours = [hash.subarray(0, 3), hash.subarray(3, 6)].map((bytes) => `#${bytes.toString('hex')}`);
  const [from, to] = fault?.kind === 'blank-image' ? ['#ffffff', '#ffffff'] : colours;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}">
    <linearGradient id="g"><stop stop-color="${from}"/><stop offset="1" stop-color="${to}"/></linearGradient>
    <rect width="100%" height="100%" fill="url(#g)"/></svg>`;
  const bytes = await sharp(Buffer.from(svg)).toFormat(format).toBuffer();
  return fault?.kind === 'cut-image' ? bytes.subarray(0, Math.floor(bytes.length / 2)) : bytes;
}
