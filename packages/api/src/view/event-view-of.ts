import { readEventData } from '@darkroom/db/generation/event-data';
import type { GenerationEvent } from '@darkroom/db/generation/generation';
import { endingViewOf } from './ending-view-of';
import type { EventView } from './generation-view';
import { outputViewOf } from './output-view-of';

export function eventViewOf(event: GenerationEvent): EventView {
  const { generationId, seq, type, attempt, status, step, slot, progress, message, createdAt } = event;
  const { output, step: stepState = null, ending } = readEventData(event.data);
  return {
    ...{ seq, type, attempt, status, step, slot, progress, message, createdAt, stepState },
    // Only the end says which pages can be served.
    output: output ? outputViewOf({ ...output, generationId }, []) : null,
    ending: ending ? endingViewOf({ ...ending, id: generationId }) : null,
  };
}
