import { and, eq, sql } from 'drizzle-orm';
import type { Db, Tx } from '../client';
import { AttemptOverError, ConflictError } from '../errors';
import { providerCalls } from '../schema/provider-calls';
import { activeAttempt } from './open-receipt';

export interface MarkReceiptSentInput {
  receiptId: string;
  generationId: string;
  attempt: number;
}

/**
 * Marks a receipt as sent just before its request leaves. Only one caller may send it: the others get a ConflictError.
 * Throws AttemptOverError when the attempt has ended.
 */
export async function markReceiptSent(db: Db | Tx, input: MarkReceiptSentInput): Promise<void> {
  const { receiptId, attempt } = input;
  const sent = await db
    .update(providerCalls)
    .set({ status: 'sent', sentAt: sql`now()` })
    .where(
      and(
        eq(providerCalls.id, receiptId),
        eq(providerCalls.status, 'open'),
        eq(providerCalls.attempt, attempt),
        sql`exists (${activeAttempt(input)})`,
      ),
    )
    .returning({ id: providerCalls.id });
  if (sent.length > 0) return;
  if ((await db.execute(activeAttempt(input))).length === 0) throw new AttemptOverError();
  throw new ConflictError('The call of this receipt is being made already.');
}
