import { defineKind, referencesIn } from '../define-kind';
import { shorten } from '../fields';
import { imageInput } from './input';
import { imageBands, imageSteps } from './progress';
import { imageDeliverables, imageResult } from './result';
import { imageQuote, imageSlots } from './slots';

export const image = defineKind({
  name: 'image',
  title: 'Image',
  tagline: 'A prompt, references if you have them, up to four images.',
  readyMessage: 'Your images are ready',
  request: imageInput,
  input: imageInput,
  result: imageResult,
  bands: imageBands,
  steps: imageSteps,
  complete: async (request) => request,
  titleOf: ({ prompt }) => shorten(prompt, 60),
  slotsOf: ({ count }) => imageSlots(count),
  quote: imageQuote,
  uploadsOf: ({ references }) => referencesIn('references', references),
  deliverablesOf: imageDeliverables,
});
