import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Db, Tx } from '../client';
import { providerCalls } from '../schema/provider-calls';
import { storableJson } from '../storable';

export interface CloseReceiptInput {
  receiptId: string;
  status: 'succeeded' | 'failed' | 'unknown';
  assetId?: string | undefined;
  usage?: unknown;
  costMicros?: number | undefined;
  error?: unknown;
}

/**
 * Stores the outcome of a paid call. A late answer also closes a receipt already marked unknown. Returns false and changes
 * nothing when the outcome is already known.
 */
export async function closeReceipt(db: Db | Tx, input: CloseReceiptInput): Promise<boolean> {
  const { receiptId, status, assetId, usage, costMicros, error } = input;
  const closed = await db
    .update(providerCalls)
    .set({
      status,
      assetId,
      usage: storableJson(usage),
      costMicros,
      error: storableJson(error),
      finishedAt: sql`now()`,
    })
    .where(and(eq(providerCalls.id, receiptId), inArray(providerCalls.status, ['open', 'sent', 'unknown'])))
    .returning({ id: providerCalls.id });
  return closed.length > 0;
}
