import type { Generation } from '@darkroom/db/generation/generation';
import type { KindName } from '@darkroom/kinds';
import type { StepName } from '@darkroom/kinds/vocabulary';
import type { JobsDeps } from '../deps';

/** One attempt of a generation, as the engine's event names it. */
export interface Run {
  generationId: string;
  attempt: number;
}

/** A run that has begun, with what its steps need. */
export interface AttemptScope {
  deps: JobsDeps;
  run: Run;
  kind: KindName;
}

/** What a step of a pipeline works with. */
export interface Work<Input> {
  deps: JobsDeps;
  generation: Generation;
  input: Input;
  step: StepName;
  /** False where an attempt ends: only answers that are paid for are used, and no model is asked. */
  mayAsk: boolean;
  /** Aborted when the user cancels. */
  signal: AbortSignal;
  /** Tells the timeline how far the step is: `fraction` 0 to 1 of its share of the progress. */
  report: (fraction: number, message: string) => Promise<void>;
}
