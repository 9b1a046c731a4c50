import { eq, sql } from 'drizzle-orm';
import type { Db, Tx } from '../client';
import { storableJson } from '../storable';
import { changeOutput, output, type OutputKey } from './change-output';

/** Marks a pending output as failed; a finished one stays finished. Throws AttemptOverError. */
export async function failOutput(db: Db | Tx, input: OutputKey & { error: unknown }): Promise<void> {
  const error = storableJson(input.error);
  await changeOutput(db, input, {
    where: eq(output.status, 'pending'),
    set: { status: 'failed', error, finishedAt: sql`now()` },
    type: 'slot.failed',
  });
}
