import type { GenerationView } from '@darkroom/api/view/generation-view';

/** Whether any part was made without an AI model, which must never pass for the real thing. */
export function isSample({ madeBy }: Pick<GenerationView, 'madeBy'>): boolean {
  return madeBy.some(({ provider }) => provider === 'sample');
}
