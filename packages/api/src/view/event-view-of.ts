import type { GenerationEvent } from '@darkroom/db/generation/generation';
import type { EventView } from './generation-view';

export function eventViewOf(event: GenerationEvent): EventView {
  const { seq, type, attempt, status, step, slot, progress, message, createdAt } = event;
  return { seq, type, attempt, status, step, slot, progress, message, createdAt };
}
