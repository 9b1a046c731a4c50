import { z } from 'zod';
import { promptField, referencesField } from '../fields';
import { maxImageCount } from './slots';

/** Width to height. */
export const aspectRatios = ['1:1', '4:5', '3:4', '2:3', '9:16', '5:4', '4:3', '3:2', '16:9'] as const;
export type AspectRatio = (typeof aspectRatios)[number];

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
