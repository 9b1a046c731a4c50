import type { SampleModels } from '@darkroom/ai/provider';
import { createSampleImageModel } from './image-model';
import { createSampleTextModel } from './text-model';

/** Models that need no key and no network, and cost nothing. What they write and draw with is loaded with the first call. */
export function createSample(options: { paceMs: number }): SampleModels {
  return { text: createSampleTextModel(options), image: createSampleImageModel(options) };
}
