import { newId } from '../events/event-id';
import type { ItemKind, NewItem } from './queue-item';

/** An item for the queue, due at once by default. */
export function newItem(kind: ItemKind, options: Partial<Omit<NewItem, 'id' | 'kind'>>): NewItem {
  return {
    id: newId(),
    kind,
    runId: null,
    functionId: null,
    stepId: null,
    requestVersion: -1,
    isRace: false,
    payload: null,
    concurrencyKeys: [],
    startGate: null,
    delayMs: 0,
    ...options,
  };
}
