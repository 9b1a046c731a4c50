import { and, eq, ne, sql } from 'drizzle-orm';
import type { Db, Tx } from '../client';
import { ConflictError } from '../errors';
import { generationOutputs } from '../schema/generation-outputs';
import { generations } from '../schema/generations';
import { whereEnded } from './conditions';
import type { Generation } from './generation';
import { lockGeneration } from './lock-generation';
import { recordEvent } from './record-event';

/** Queues the next attempt of a generation that did not fully succeed. Finished outputs and an earlier result stay. */
export async function retryGeneration(
  db: Db | Tx,
  { id, ownerId }: { id: string; ownerId: string },
): Promise<Generation> {
  return db.transaction(async (tx) => {
    const { status } = await lockGeneration(tx, { id, ownerId });
    const queued = await recordEvent(tx, {
      generationId: id,
      where: and(whereEnded(), ne(generations.status, 'succeeded')),
      set: nextAttempt,
      type: 'generation.queued',
    });
    if (!queued) throw new ConflictError(reasonAgainst(status));
    await tx
      .update(generationOutputs)
      .set({ status: 'pending', error: null, finishedAt: null })
      .where(and(eq(generationOutputs.generationId, id), eq(generationOutputs.status, 'failed')));
    return queued;
  });
}

const nextAttempt = {
  status: 'queued',
  attempt: sql`${generations.attempt} + 1`,
  progress: 0,
  step: null,
  message: null,
  error: null,
  queuedAt: sql`now()`,
  sentAt: null,
  startedAt: null,
  heartbeatAt: null,
  cancelRequestedAt: null,
  finishedAt: null,
} as const;

function reasonAgainst(status: Generation['status']): string {
  return status === 'succeeded'
    ? 'This generation succeeded, so there is nothing to try again.'
    : 'This generation is still running. Wait for its end or cancel it first.';
}
