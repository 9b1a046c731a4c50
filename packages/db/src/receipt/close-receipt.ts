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
 * Notes how a paid call ended; what is known already stays. A late answer also closes a receipt already marked unknown.
 */
export async function closeReceipt(db: Db | Tx, input: CloseReceiptInput): Promise<void> {
  const { receiptId, status, assetId, usage, costMicros, error } = input;
  await db
    .update(providerCalls)
    .set({
      status,
      assetId,
      usage: storableJson(usage),
      costMicros,
      error: storableJson(error),
      finishedAt: sql`now()`,
    })
    .where(and(eq(providerCalls.id, receiptId), inArray(providerCalls.status, ['open', 'sent', 'unknown'])));
}
