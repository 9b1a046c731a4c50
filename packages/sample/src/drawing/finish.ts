import sharp from 'sharp';
import type { Size } from '@darkroom/pictures/size';
import { createRandom } from '../random';

const tileSize = 256;
let grainTile: Buffer | undefined;

/** Renders the drawing and lays film grain over it, so that flat colours become surfaces. */
export async function finish(svg: string, { width, height }: Size): Promise<Uint8Array> {
  const flat = await sharp(Buffer.from(svg)).removeAlpha().raw().toBuffer();
  grainTile ??= createGrain();
  return sharp(flat, { raw: { width, height, channels: 3 } })
    .composite([
      {
        input: grainTile,
        raw: { width: tileSize, height: tileSize, channels: 4 },
        tile: true,
        blend: 'soft-light',
      },
    ])
    .removeAlpha()
    .webp({ quality: 86, effort: 2 })
    .toBuffer();
}

/** Fine grain over a coarser one, grey in grey. */
function createGrain(): Buffer {
  const random = createRandom('grain');
  const coarse = Array.from({ length: (tileSize / 2) ** 2 }, () => random.between(-1, 1));
  const tile = Buffer.alloc(tileSize * tileSize * 4);
  for (let index = 0; index < tileSize * tileSize; index += 1) {
    const [x, y] = [index % tileSize, Math.floor(index / tileSize)];
    const fine = random.next() + random.next() + random.next() - 1.5;
    const level = 128 + fine * 62 + (coarse[(y >> 1) * (tileSize / 2) + (x >> 1)] ?? 0) * 22;
    tile.fill(Math.round(level), index * 4, index * 4 + 3);
    tile[index * 4 + 3] = 150;
  }
  return tile;
}
