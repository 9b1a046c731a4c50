import { and, eq, isNull } from 'drizzle-orm';
import type { Db, Tx } from '../client';
import { generations } from '../schema/generations';
import { isActiveAttempt } from './conditions';

/** Whether the worker should stop: the user asked for it, or the attempt has ended without it. */
export async function isCancelRequested(
  db: Db | Tx,
  { id, attempt }: { id: string; attempt: number },
): Promise<boolean> {
  const wanted = await db
    .select({ id: generations.id })
    .from(generations)
    .where(and(eq(generations.id, id), isActiveAttempt(attempt), isNull(generations.cancelRequestedAt)));
  return wanted.length === 0;
}
