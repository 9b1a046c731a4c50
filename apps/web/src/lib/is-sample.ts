import type { GenerationView } from '@darkroom/api/view/generation-view';

/** Whether any part was made without an AI model. The pages must then say so. */
export function isSample({ madeBy }: Pick<GenerationView, 'madeBy'>): boolean {
  return madeBy.some(({ provider }) => provider === 'sample');
}
