import { website as kind } from '@darkroom/kinds/website/kind';
import { definePipeline } from '../pipeline';
import { analyze } from './analyze';
import { generate } from './generate';
import { photoPart, websiteMade, websitePiece, websitePlan } from './plan';
import { postProcess } from './post-process';
import { save } from './save';
import { validate } from './validate';

export const website = definePipeline({
  kind,
  plan: websitePlan,
  made: websiteMade,
  piece: websitePiece,
  // Photographs and pages need only the brief, so they are made at the same time; a page survives a missing photograph.
  parts: ({ photos, styles }) => [
    ...photos.map((key) => ({ key: photoPart(key) })),
    ...styles.map((style) => ({ key: style, slot: style })),
  ],
  analyze,
  generate,
  postProcess,
  validate,
  save,
});
