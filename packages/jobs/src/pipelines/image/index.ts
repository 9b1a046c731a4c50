import { image as kind } from '@darkroom/kinds/image/kind';
import { definePipeline } from '../pipeline';
import { analyze, imagePlan } from './analyze';
import { generate } from './generate';
import { imagePiece } from './piece';
import { postProcess } from './post-process';
import { save } from './save';
import { validate } from './validate';

export const image = definePipeline({
  kind,
  plan: imagePlan,
  made: imagePiece,
  piece: imagePiece,
  parts: ({ slots }) => slots.map((slot) => ({ key: slot, slot })),
  analyze,
  generate,
  postProcess,
  validate,
  save,
});
