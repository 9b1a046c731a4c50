import type { Generation } from '@darkroom/db/generation/generation';
import type { KindName } from '@darkroom/kinds';
import type { StepName } from '@darkroom/kinds/vocabulary';
import type { JobsDeps } from '../deps';
import type { Attempt } from './attempt';

/** A started attempt, with what its steps need. */
export interface AttemptScope {
  deps: JobsDeps;
  attempt: Attempt;
  kind: KindName;
}

/** The arguments of a pipeline's step. */
export interface Work<Input> {
  deps: JobsDeps;
  generation: Generation;
  input: Input;
  step: StepName;
  /** False while an attempt ends: the step uses only paid answers and asks no model. */
  mayAsk: boolean;
  /** Aborted when the user cancels. */
  signal: AbortSignal;
  /** Writes the step's progress to the timeline: `fraction` is 0 to 1 of the step's share. */
  report: (fraction: number, message: string) => Promise<void>;
}
