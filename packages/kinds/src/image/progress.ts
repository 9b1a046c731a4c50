import type { ProgressBands, StepText } from '../define-kind';
import type { StepName } from '../vocabulary';

export const imageBands: ProgressBands = {
  begin: { from: 0, to: 5 },
  analyze: { from: 5, to: 15 },
  generate: { from: 15, to: 80 },
  'post-process': { from: 80, to: 88 },
  validate: { from: 88, to: 94 },
  save: { from: 94, to: 99 },
  finish: { from: 99, to: 100 },
};

export const imageSteps: Readonly<Record<StepName, StepText>> = {
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
};
