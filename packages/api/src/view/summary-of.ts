import type { GenerationSummary as StoredSummary } from '@darkroom/db/generation/get-generation-summary';
import { kindOf } from '@darkroom/kinds';
import { errorViewOf } from './error-view-of';
import type { GenerationSummary } from './generation-view';
import { outputViewOf } from './output-view-of';

export function summaryOf({ generation, outputs }: StoredSummary): GenerationSummary {
  const { id, title, status, step, progress, message, attempt, chosenSlot } = generation;
  const { createdAt, queuedAt, startedAt, finishedAt } = generation;
  const kind = kindOf(generation);
  const deliverables = kind.deliverables(generation.result);
  return {
    id,
    kind: kind.name,
    title,
    status,
    step,
    progress,
    message,
    attempt,
    isCancelRequested: generation.cancelRequestedAt !== null,
    error: errorViewOf(generation.error),
    chosenSlot,
    outputs: outputs.map((output) => outputViewOf(output, deliverables)),
    createdAt,
    queuedAt,
    startedAt,
    finishedAt,
  };
}
