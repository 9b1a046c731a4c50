import { randomBytes } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';

interface RawPng {
  width: number;
  height: number;
  bitDepth?: number;
  /** 0 grey, 2 colours. */
  colourType?: number;
  isInterlaced?: boolean;
  pixels: Buffer;
  extra?: readonly Buffer[];
}

/** A PNG of any claim: nobody checks that its pixels are as many as its header says. */
export function makePng({
  width,
  height,
  bitDepth = 8,
  colourType = 2,
  isInterlaced = false,
  ...of
}: RawPng) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([bitDepth, colourType, 0, 0, isInterlaced ? 1 : 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    pngChunk('IHDR', header),
    ...(of.extra ?? []),
    pngChunk('IDAT', deflateSync(of.pixels, { level: 1 })),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

export function pngChunk(type: string, data: Buffer): Buffer {
  const chunk = Buffer.alloc(12 + data.length);
  chunk.writeUInt32BE(data.length, 0);
  chunk.write(type, 4, 'latin1');
  data.copy(chunk, 8);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 8 + data.length)), 8 + data.length);
  return chunk;
}

/** Small files that cost a decoder much. */
export const bombs = {
  tall: () =>
    makePng({ width: 1, height: 49_000_000, bitDepth: 1, colourType: 0, pixels: Buffer.alloc(98_000_000) }),
  wide: () =>
    makePng({ width: 49_000_000, height: 1, bitDepth: 1, colourType: 0, pixels: Buffer.alloc(6_125_001) }),
  /** No row can be shown before the last one is read. */
  interlaced: () =>
    makePng({
      width: 16_384,
      height: 3000,
      isInterlaced: true,
      colourType: 0,
      pixels: Buffer.alloc(50_200_000),
    }),
  texts: () => {
    const text = pngChunk(
      'zTXt',
      Buffer.concat([Buffer.from('a\0\0'), deflateSync(Buffer.alloc(100_000_000))]),
    );
    return makePng({
      width: 8,
      height: 8,
      pixels: Buffer.alloc(8 * 25),
      extra: Array.from({ length: 190 }, () => text),
    });
  },
};

const noise = { type: 'gaussian', mean: 128, sigma: 30 } as const;

export function makeNoise({ width = 1024, height = 1024 } = {}) {
  return sharp({ create: { width, height, channels: 3, background: '#a83', noise } });
}

/** Files that decoders grumble about, and read. */
export async function grumblyPictures(size?: { width: number; height: number }) {
  const jpeg = await makeNoise(size).jpeg().toBuffer();
  const png = await makeNoise(size).png().withMetadata({ density: 72 }).toBuffer();
  return {
    'invalid SOS parameters': withScanParameters(jpeg),
    'noise before the end of the JPEG': Buffer.concat([
      jpeg.subarray(0, -2),
      Buffer.alloc(99, 0x55),
      jpeg.subarray(-2),
    ]),
    // Behind its first segment, which is 18 bytes long.
    'noise before a marker of the JPEG': Buffer.concat([
      jpeg.subarray(0, 20),
      Buffer.alloc(99, 0x55),
      jpeg.subarray(20),
    ]),
    'bytes behind the JPEG': Buffer.concat([jpeg, randomBytes(999)]),
    'a wrong checksum beside the pixels of the PNG': withWrongChecksum(png, 'pHYs'),
  };
}

/** Files that end too early. */
export async function brokenPictures(size?: { width: number; height: number }) {
  const jpeg = await makeNoise(size).jpeg().toBuffer();
  const progressive = await makeNoise(size).jpeg({ progressive: true }).toBuffer();
  const png = await makeNoise(size).png().toBuffer();
  const webp = await makeNoise(size).webp().toBuffer();
  return {
    'a JPEG of its header': jpeg.subarray(0, 700),
    'half a JPEG': jpeg.subarray(0, jpeg.length / 2),
    'a JPEG without its last bytes': jpeg.subarray(0, -40),
    'half a progressive JPEG': progressive.subarray(0, progressive.length / 2),
    'a third of a PNG': png.subarray(0, png.length / 3),
    'a PNG with wrong pixels': withWrongChecksum(png, 'IDAT'),
    'nearly all of a WebP': webp.subarray(0, -40),
  };
}

function withScanParameters(jpeg: Buffer): Buffer {
  const changed = Buffer.from(jpeg);
  const scan = changed.indexOf(Buffer.from([0xff, 0xda]));
  const channels = changed[scan + 4]!;
  changed.set([5, 20], scan + 5 + 2 * channels);
  return changed;
}

function withWrongChecksum(png: Buffer, type: string): Buffer {
  const changed = Buffer.from(png);
  const at = changed.indexOf(type);
  const checksum = at + 4 + changed.readUInt32BE(at - 4);
  changed[checksum]! ^= 1;
  return changed;
}
