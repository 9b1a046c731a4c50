import { isKindName, kinds, type KindName } from '@darkroom/kinds';
import type { StepName } from '@darkroom/kinds/vocabulary';

/** The kind of a stored generation; throws when this version does not know it. */
export function kindOf({ kind }: { kind: string }): KindName {
  if (!isKindName(kind)) throw new Error(`There is no kind “${kind}”.`);
  return kind;
}

/** The share of the progress that a step covers. */
export function bandOf(generation: { kind: string }, step: StepName) {
  return kinds[kindOf(generation)].bands[step];
}
