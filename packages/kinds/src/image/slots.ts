import type { Quote, Slot } from '../define-kind';

export const maxImageCount = 4;

export function imageSlots(count: number): Slot[] {
  return Array.from({ length: count }, (_, index) => ({
    key: `image-${index + 1}`,
    label: `Image ${index + 1}`,
  }));
}

/** One credit for each image. */
export function imageQuote({ length }: readonly string[]): Quote {
  return { credits: length, estimatedSeconds: { from: 8, to: 60 } };
}
