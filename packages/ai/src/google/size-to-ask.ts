import { holds, type Size } from '@darkroom/pictures/size';

/** What Gemini makes at `1K`, by https://ai.google.dev/gemini-api/docs/image-generation, "aspect ratios". */
export const sizesOfShapes = {
  '1:1': { width: 1024, height: 1024 },
  '2:3': { width: 848, height: 1264 },
  '3:2': { width: 1264, height: 848 },
  '3:4': { width: 896, height: 1200 },
  '4:3': { width: 1200, height: 896 },
  '4:5': { width: 928, height: 1152 },
  '5:4': { width: 1152, height: 928 },
  '9:16': { width: 768, height: 1376 },
  '16:9': { width: 1376, height: 768 },
  '21:9': { width: 1584, height: 672 },
} as const satisfies Record<string, Size>;

/** The other tiers are multiples of the first. */
export const tiers = { '1K': 1, '2K': 2, '4K': 4 } as const;

interface Asked {
  aspectRatio: string;
  imageSize: string;
}

/** The nearest shape in the smallest tier that holds `wanted`; where none does, in the largest. */
export function sizeToAsk(wanted: Size): Asked {
  const shapes = Object.entries(sizesOfShapes);
  const distance = (size: Size) =>
    Math.abs(Math.log((size.width * wanted.height) / (size.height * wanted.width)));
  const [aspectRatio, size] = shapes.reduce((best, shape) =>
    distance(shape[1]) < distance(best[1]) ? shape : best,
  );
  const tier = Object.entries(tiers).find(([, factor]) =>
    holds({ width: size.width * factor, height: size.height * factor }, wanted),
  );
  return { aspectRatio, imageSize: tier?.[0] ?? '4K' };
}
