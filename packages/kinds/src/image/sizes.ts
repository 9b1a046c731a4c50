import type { AspectRatio } from './input';

interface Size {
  width: number;
  height: number;
}

/** What is promised for each shape, in pixels: exactly that shape, in sides that every codec and model can hold. */
export const imageSizes: Readonly<Record<AspectRatio, Size>> = {
  '1:1': { width: 1024, height: 1024 },
  '4:5': { width: 1024, height: 1280 },
  '3:4': { width: 1008, height: 1344 },
  '2:3': { width: 1024, height: 1536 },
  '9:16': { width: 864, height: 1536 },
  '5:4': { width: 1280, height: 1024 },
  '4:3': { width: 1344, height: 1008 },
  '3:2': { width: 1536, height: 1024 },
  '16:9': { width: 1536, height: 864 },
};
