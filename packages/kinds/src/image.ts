import { z } from 'zod';
import { defineKind } from './define-kind';
import { madeBySchema, promptField, referencesField, shorten } from './fields';

/** Width to height. */
export const aspectRatios = ['1:1', '4:5', '3:4', '2:3', '9:16', '5:4', '4:3', '3:2', '16:9'] as const;
export type AspectRatio = (typeof aspectRatios)[number];

export const maxImageCount = 4;
export const maxImageReferences = 14;

export const imageInput = z.object({
  prompt: promptField('what the image should show', 'A paper boat on a rainy street at night'),
  references: referencesField(maxImageReferences),
  aspectRatio: z.enum(aspectRatios, 'Choose one of the listed shapes.').default('1:1'),
  count: z
    .int('Choose how many images you want.')
    .min(1, 'Ask for at least one image.')
    .max(maxImageCount, `Ask for at most ${maxImageCount} images at a time.`)
    .default(1),
});
export type ImageInput = z.output<typeof imageInput>;

const imageSlot = /^image-[1-9]\d?$/;

export const imageResult = z.object({
  images: z.array(
    z.object({
      slot: z.string().regex(imageSlot),
      assetId: z.uuid(),
      mime: z.string(),
      width: z.int(),
      height: z.int(),
    }),
  ),
  madeBy: z.array(madeBySchema),
});
export type ImageResult = z.infer<typeof imageResult>;

const creditsFor = (slotCount: number) => slotCount;

export const image = defineKind({
  name: 'image',
  title: 'Image',
  tagline: 'A prompt, references if you have them, up to four images.',
  input: imageInput,
  result: imageResult,
  complete: async (input) => input,
  slots: (input) =>
    Array.from({ length: input.count }, (_, index) => ({
      key: `image-${index + 1}`,
      label: `Image ${index + 1}`,
    })),
  quote: (input) => ({ credits: creditsFor(input.count), estimatedSeconds: { from: 8, to: 60 } }),
  creditsFor,
  readyMessage: 'Your images are ready',
  bands: {
    begin: { from: 0, to: 5 },
    analyze: { from: 5, to: 15 },
    generate: { from: 15, to: 80 },
    'post-process': { from: 80, to: 88 },
    validate: { from: 88, to: 94 },
    save: { from: 94, to: 99 },
    finish: { from: 99, to: 100 },
  },
  steps: {
    begin: { label: 'Initializing', messages: ['Switching on the safelight', 'Cutting the paper'] },
    analyze: {
      label: 'Analyzing requirements',
      messages: ['Reading your prompt', 'Looking at your references'],
    },
    generate: {
      label: 'Generating content',
      messages: [
        'Exposing the paper',
        'Letting the light in',
        'Rocking the tray',
        'Watching the shadows come up',
      ],
    },
    'post-process': {
      label: 'Processing response',
      messages: ['Rinsing the print', 'Making a contact sheet'],
    },
    validate: {
      label: 'Validating structure',
      messages: ['Holding it against the light', 'Measuring the edges'],
    },
    save: { label: 'Saving images', messages: ['Hanging it up to dry'] },
    finish: { label: 'Complete', messages: ['Counting the prints'] },
  },
  titleOf: (input) => shorten(input.prompt, 60),
  uploadIdsOf: (input) => input.references,
});
