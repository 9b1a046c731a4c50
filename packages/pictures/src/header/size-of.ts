import type { PictureFormat } from '../formats';
import type { Size } from '../size';

// A phone puts a preview and its maker's notes before the size; hostile bytes may put any number of segments there.
const maxSegments = 1000;
const maxMetaBytes = 256 * 1024;

/** The size by the header, whose reading costs next to nothing whatever the bytes are; null where it has none. */
export function sizeOf(bytes: Uint8Array, format: PictureFormat): Size | null {
  try {
    return readers[format](Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch (error) {
    // The header ends in the middle of a number.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

const readers: Readonly<Record<PictureFormat, (bytes: Buffer) => Size | null>> = {
  png: (bytes) => ({ width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }),
  gif: (bytes) => ({ width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8) }),
  webp: webpSize,
  jpeg: jpegSize,
  avif: avifSize,
};

function webpSize(bytes: Buffer): Size | null {
  const chunk = bytes.toString('latin1', 12, 16);
  if (chunk === 'VP8 ')
    return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff };
  if (chunk === 'VP8X') return { width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 };
  if (chunk !== 'VP8L') return null;
  const bits = bytes.readUInt32LE(21);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}

/** Goes from segment to segment to the one that begins the picture; what stands between them is skipped, as decoders do. */
function jpegSize(bytes: Buffer): Size | null {
  let offset = 2;
  for (let segment = 0; segment < maxSegments; segment += 1) {
    offset = bytes.indexOf(0xff, offset);
    if (offset < 0) return null;
    while (bytes.readUInt8(offset) === 0xff) offset += 1;
    const marker = bytes.readUInt8(offset);
    if (marker < 0xc0 || (marker >= 0xd0 && marker <= 0xd8)) continue;
    const isFrame = marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { height: bytes.readUInt16BE(offset + 4), width: bytes.readUInt16BE(offset + 6) };
    offset += 1 + bytes.readUInt16BE(offset + 1);
  }
  return null;
}

/** The largest of the sizes that the container states: of the picture, its tiles, its transparency and its preview. */
function avifSize(bytes: Buffer): Size | null {
  const start = bytes.indexOf('meta', 0, 'latin1');
  if (start < 0) return null;
  const meta = bytes.subarray(start, start + maxMetaBytes);
  const size = { width: 0, height: 0 };
  for (let at = meta.indexOf('ispe', 0, 'latin1'); at >= 0; at = meta.indexOf('ispe', at + 4, 'latin1')) {
    size.width = Math.max(size.width, meta.readUInt32BE(at + 8));
    size.height = Math.max(size.height, meta.readUInt32BE(at + 12));
  }
  return size;
}
