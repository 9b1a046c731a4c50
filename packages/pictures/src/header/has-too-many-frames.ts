import { maxFrames } from '../limits';
import type { PictureFormat } from '../formats';

/** Walks over the blocks of an animation without decoding any; stops at the first frame too many. */
export function hasTooManyFrames(bytes: Uint8Array, format: PictureFormat): boolean {
  if (format === 'gif') return gifFrames(bytes) > maxFrames;
  return format === 'webp' && webpFrames(bytes) > maxFrames;
}

const imageBlock = 0x2c;
const extensionBlock = 0x21;

function gifFrames(bytes: Uint8Array): number {
  const at = (index: number) => bytes[index] ?? 0;
  let frames = 0;
  let offset = 13 + paletteBytes(at(10));
  while (offset < bytes.length && frames <= maxFrames) {
    const block = at(offset);
    if (block === imageBlock) {
      frames += 1;
      offset += 11 + paletteBytes(at(offset + 9));
    } else if (block === extensionBlock) offset += 2;
    else break;
    while (at(offset) > 0) offset += 1 + at(offset);
    offset += 1;
  }
  return frames;
}

/** A flag byte tells whether a palette follows and how long it is. */
function paletteBytes(flags: number): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
}

function webpFrames(bytes: Uint8Array): number {
  const chunks = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let frames = 0;
  let offset = 12;
  while (offset + 8 <= chunks.length && frames <= maxFrames) {
    if (chunks.toString('latin1', offset, offset + 4) === 'ANMF') frames += 1;
    const length = chunks.readUInt32LE(offset + 4);
    offset += 8 + length + (length % 2);
  }
  return frames;
}
