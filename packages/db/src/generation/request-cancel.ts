import { isTerminal } from '@darkroom/kinds/vocabulary';
import { eq, sql } from 'drizzle-orm';
import type { Db, Tx } from '../client';
import { ConflictError } from '../errors';
import { generations } from '../schema/generations';
import type { Generation } from './generation';
import { endingData } from './event-data';
import { lockGeneration } from './lock-generation';
import { recordEvent } from './record-event';

/**
 * Cancels a queued generation at once and asks the worker of a running one to stop. A second call returns the same.
 * Throws ConflictError when the generation has ended in another way.
 */
export async function requestCancel(
  db: Db | Tx,
  { id, ownerId }: { id: string; ownerId: string },
): Promise<Generation> {
  return db.transaction(async (tx) => {
    const generation = await lockGeneration(tx, { id, ownerId });
    if (generation.status === 'canceled') return generation;
    if (isTerminal(generation.status)) {
      throw new ConflictError('This generation has ended already, so there is nothing left to cancel.');
    }
    if (generation.status === 'processing' && generation.cancelRequestedAt) return generation;
    const canceled = await (generation.status === 'queued' ? cancelQueued(tx, id) : askWorker(tx, id));
    if (!canceled) throw new Error(`Generation ${id} changed while its row was locked.`);
    return canceled;
  });
}

function cancelQueued(tx: Tx, id: string) {
  return recordEvent(tx, {
    generationId: id,
    where: eq(generations.status, 'queued'),
    set: {
      status: 'canceled',
      cancelRequestedAt: sql`now()`,
      finishedAt: sql`now()`,
      message: 'Canceled before it began.',
    },
    type: 'generation.finished',
    data: endingData,
  });
}

/** Does not move the heartbeat: a cancel request does not show that the worker lives. */
function askWorker(tx: Tx, id: string) {
  return recordEvent(tx, {
    generationId: id,
    where: eq(generations.status, 'processing'),
    set: { cancelRequestedAt: sql`now()` },
    type: 'generation.cancel-requested',
  });
}
