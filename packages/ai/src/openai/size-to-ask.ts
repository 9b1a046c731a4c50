import type { Size } from '@darkroom/pictures/size';

/** What GPT Image makes, by https://developers.openai.com/api/docs/guides/image-generation. */
export const bounds = { step: 16, minPixels: 655_360, maxPixels: 8_294_400, maxEdge: 3840, maxRatio: 3 };

/** The smallest size that GPT Image makes and that holds `wanted`; where none does, the largest of about that shape. */
export function sizeToAsk(wanted: Size): Size {
  const shape = {
    width: Math.max(wanted.width, wanted.height / bounds.maxRatio),
    height: Math.max(wanted.height, wanted.width / bounds.maxRatio),
  };
  const enough = scaled(shape, Math.max(1, Math.sqrt(bounds.minPixels / areaOf(shape))), Math.ceil);
  if (areaOf(enough) <= bounds.maxPixels && edgeOf(enough) <= bounds.maxEdge) return enough;
  const mostScale = Math.min(bounds.maxEdge / edgeOf(shape), Math.sqrt(bounds.maxPixels / areaOf(shape)));
  const { width, height } = scaled(shape, mostScale, Math.floor);
  return {
    width: Math.min(width, height * bounds.maxRatio),
    height: Math.min(height, width * bounds.maxRatio),
  };
}

function scaled({ width, height }: Size, scale: number, round: (steps: number) => number): Size {
  const toStep = (pixels: number) => round((pixels * scale) / bounds.step) * bounds.step;
  return { width: toStep(width), height: toStep(height) };
}

const areaOf = ({ width, height }: Size) => width * height;
const edgeOf = ({ width, height }: Size) => Math.max(width, height);
