import type { GenerationSummary as StoredSummary } from '@darkroom/db/generation/get-generation-summary';
import { kindOf } from '@darkroom/kinds';
import { errorViewOf } from './error-view-of';
import type { GenerationSummary } from './generation-view';
import { outputViewOf } from './output-view-of';

export function summaryOf({ generation, outputs }: StoredSummary): GenerationSummary {
  const deliverables = kindOf(generation).deliverables(generation.result);
  return {
    ...stateOf(generation),
    outputs: outputs.map((output) => outputViewOf(output, deliverables)),
  };
}

/** What stands in the generation's own row. */
export function stateOf(generation: StoredSummary['generation']): Omit<GenerationSummary, 'outputs'> {
  const { id, title, status, step, progress, message, attempt, chosenSlot } = generation;
  const { createdAt, queuedAt, startedAt, finishedAt } = generation;
  return {
    id,
    kind: kindOf(generation).name,
    title,
    status,
    step,
    progress,
    message,
    attempt,
    isCancelRequested: generation.cancelRequestedAt !== null,
    error: errorViewOf(generation.error),
    chosenSlot,
    createdAt,
    queuedAt,
    startedAt,
    finishedAt,
  };
}
