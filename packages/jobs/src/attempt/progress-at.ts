import { kindOf } from '@darkroom/kinds';
import type { StepName } from '@darkroom/kinds/vocabulary';

/** The progress, 0 to 100, at which a fraction (0 to 1) of a step is done. */
export function progressAt(generation: { kind: string }, step: StepName, fraction: number): number {
  const { from, to } = kindOf(generation).bands[step];
  return Math.round(from + (to - from) * fraction);
}
