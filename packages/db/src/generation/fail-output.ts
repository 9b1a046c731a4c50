import { eq, sql } from 'drizzle-orm';
import type { Db, Tx } from '../client';
import { generationOutputs } from '../schema/generation-outputs';
import { storableJson } from '../storable';
import { changeOutput, type OutputKey } from './change-output';

/** Gives up a pending output; a finished one stays finished. Returns false when the attempt is no longer active. */
export async function failOutput(db: Db | Tx, input: OutputKey & { error: unknown }): Promise<boolean> {
  const error = storableJson(input.error);
  return changeOutput(db, input, {
    where: eq(generationOutputs.status, 'pending'),
    set: { status: 'failed', error, finishedAt: sql`now()` },
    type: 'slot.failed',
    data: { error },
  });
}
