import type { Generation } from '@darkroom/db/generation/generation';
import type { OutputWithAssets } from '@darkroom/db/generation/load-outputs';
import { type KindName, isKindName } from '@darkroom/kinds';
import { sitePagesOf } from '../result/site-pages-of';
import { errorViewOf } from './error-view-of';
import type { GenerationSummary } from './generation-view';
import { outputViewOf } from './output-view-of';

export function summaryOf(details: {
  generation: Generation;
  outputs: OutputWithAssets[];
}): GenerationSummary {
  const { generation, outputs } = details;
  const { id, title, status, step, progress, message, attempt, chosenSlot } = generation;
  const { createdAt, queuedAt, startedAt, finishedAt } = generation;
  const siteSlots = sitePagesOf(generation.result).map(({ slot }) => slot);
  return {
    id,
    kind: knownKind(generation.kind),
    title,
    status,
    step,
    progress,
    message,
    attempt,
    isCancelRequested: generation.cancelRequestedAt !== null,
    error: errorViewOf(generation.error),
    chosenSlot,
    outputs: outputs.map((output) => outputViewOf(output, siteSlots)),
    createdAt,
    queuedAt,
    startedAt,
    finishedAt,
  };
}

function knownKind(name: string): KindName {
  if (isKindName(name)) return name;
  throw new Error(`There is no kind "${name}".`);
}
