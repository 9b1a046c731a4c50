import type { ProgressBands, StepText } from '../define-kind';
import type { StepName } from '../vocabulary';

export const websiteBands: ProgressBands = {
  begin: { from: 0, to: 10 },
  analyze: { from: 10, to: 20 },
  generate: { from: 30, to: 75 },
  'post-process': { from: 75, to: 83 },
  validate: { from: 83, to: 90 },
  save: { from: 90, to: 97 },
  finish: { from: 97, to: 100 },
};

export const websiteSteps: Readonly<Record<StepName, StepText>> = {
  begin: { label: 'Initializing', messages: ['Switching on the safelight', 'Laying out the paper'] },
  analyze: {
    label: 'Analyzing requirements',
    messages: ['Reading your description', 'Finding out who will visit', 'Planning the sections'],
  },
  generate: {
    label: 'Generating content',
    messages: ['Writing the pages', 'Making the images', 'Setting the type', 'Mixing the palette'],
  },
  'post-process': { label: 'Processing response', messages: ['Placing the images', 'Tidying the markup'] },
  validate: {
    label: 'Validating structure',
    messages: ['Checking every link', 'Reading it as a screen reader would'],
  },
  save: { label: 'Saving website', messages: ['Fixing the print', 'Filing the negatives'] },
  finish: { label: 'Complete', messages: ['Counting the prints'] },
};
