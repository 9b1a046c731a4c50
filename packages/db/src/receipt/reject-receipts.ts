import { and, eq, or, sql } from 'drizzle-orm';
import type { Db, Tx } from '../client';
import { providerCalls } from '../schema/provider-calls';
import { storableJson } from '../storable';

export interface RejectReceiptsInput {
  generationId: string;
  /** A purpose and everything below it: `generate/editorial` includes `generate/editorial/1`. */
  purpose: string;
  error: unknown;
}

/** Marks paid answers as unusable, so that a retry asks the model again instead of reusing them. */
export async function rejectReceipts(
  db: Db | Tx,
  { generationId, purpose, error }: RejectReceiptsInput,
): Promise<void> {
  const isNamed = or(
    eq(providerCalls.purpose, purpose),
    sql`starts_with(${providerCalls.purpose}, ${`${purpose}/`})`,
  );
  await db
    .update(providerCalls)
    .set({ status: 'failed', error: storableJson(error) })
    .where(and(eq(providerCalls.generationId, generationId), eq(providerCalls.status, 'succeeded'), isNamed));
}
