import type { Sharp } from 'sharp';

// The standard deviation of a channel, of 255: below it a person sees one flat colour.
const blankDeviation = 1.5;
const probePixels = 64;

/** Decodes a whole picture and tells whether it is one flat colour. Throws for one that cannot be decoded. */
export async function isBlank(image: Sharp): Promise<boolean> {
  const { data, info } = await image
    .resize({ width: probePixels })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const channels = Array.from({ length: info.channels }, (_, channel) => channel);
  return channels.every((channel) => deviation(data, channel, info.channels) < blankDeviation);
}

// sharp's own statistics look for edges and colours as well, which takes three times as long as the decoding.
function deviation(samples: Uint8Array, first: number, stride: number): number {
  let sum = 0;
  let sumOfSquares = 0;
  for (let index = first; index < samples.length; index += stride) {
    const sample = samples[index] ?? 0;
    sum += sample;
    sumOfSquares += sample * sample;
  }
  const count = samples.length / stride;
  return Math.sqrt(Math.max(0, sumOfSquares / count - (sum / count) ** 2));
}
