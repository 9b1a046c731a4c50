import type { Db } from '../src/client';
import type { GenerationEvent } from '../src/generation/generation';
import { listEvents } from '../src/generation/list-events';

export function timelineOf(db: Db, { id }: { id: string }): Promise<GenerationEvent[]> {
  return listEvents(db, { generationId: id, afterSeq: 0, limit: 1000 });
}

export async function eventTypesOf(db: Db, generation: { id: string }): Promise<string[]> {
  return (await timelineOf(db, generation)).map(({ type }) => type);
}
