import { isKindName, kinds, type KindName } from '@darkroom/kinds';
import type { StepName } from '@darkroom/kinds/vocabulary';

/** The kind of a stored generation; throws when this version does not know it. */
export function kindOf({ kind }: { kind: string }): KindName {
  if (!isKindName(kind)) throw new Error(`There is no kind “${kind}”.`);
  return kind;
}

/** The progress, 0 to 100, at which a fraction (0 to 1) of a step is done. */
export function progressAt(generation: { kind: string }, step: StepName, fraction: number): number {
  const { from, to } = kinds[kindOf(generation)].bands[step];
  return Math.round(from + (to - from) * fraction);
}
