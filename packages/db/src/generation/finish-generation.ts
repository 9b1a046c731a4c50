import type { TerminalStatus } from '@darkroom/kinds/vocabulary';
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Db, Tx } from '../client';
import { generationSteps } from '../schema/generation-steps';
import { storableJson, storableText } from '../storable';
import { isActiveAttempt } from './conditions';
import type { Generation } from './generation';
import { recordEvent } from './record-event';

export interface FinishGenerationInput {
  id: string;
  attempt: number;
  status: TerminalStatus;
  /** Left out, the result of an earlier attempt stays. */
  result?: unknown;
  error?: unknown;
  message?: string | undefined;
}

/** The one ending of an attempt, with its open steps. Returns null when it had ended already: then nothing changes. */
export async function finishGeneration(
  db: Db | Tx,
  { id, attempt, status, result, error, message }: FinishGenerationInput,
): Promise<Generation | null> {
  const hasSucceeded = status === 'succeeded' || status === 'partially_succeeded';
  return db.transaction(async (tx) => {
    const generation = await recordEvent(tx, {
      generationId: id,
      where: isActiveAttempt(attempt),
      set: {
        status,
        finishedAt: sql`now()`,
        error: storableJson(error),
        message: message === undefined ? null : storableText(message),
        ...(hasSucceeded && { progress: 100, step: 'finish' as const }),
        ...(result !== undefined && { result: storableJson(result) }),
      },
      type: 'generation.finished',
      data: error === undefined ? undefined : { error },
    });
    if (generation) await closeSteps(tx, { id, attempt, status: hasSucceeded ? 'completed' : 'failed' });
    return generation;
  });
}

async function closeSteps(
  tx: Tx,
  { id, attempt, status }: { id: string; attempt: number; status: 'completed' | 'failed' },
) {
  await tx
    .update(generationSteps)
    .set({ status, finishedAt: sql`now()` })
    .where(
      and(
        eq(generationSteps.generationId, id),
        eq(generationSteps.attempt, attempt),
        inArray(generationSteps.status, ['running', 'retrying']),
      ),
    );
}
