import { asc, eq, sql } from 'drizzle-orm';
import { builtOnce } from '../built-once';
import type { Db, Tx } from '../client';
import { providerCalls } from '../schema/provider-calls';
import type { Receipt } from './receipt';

/** Every paid call of a generation, of all attempts, in the order of their start. */
export async function listReceipts(
  db: Db | Tx,
  { generationId }: { generationId: string },
): Promise<Receipt[]> {
  return receipts(db).execute({ generationId });
}

const receipts = builtOnce((db) =>
  db
    .select()
    .from(providerCalls)
    .where(eq(providerCalls.generationId, sql.placeholder('generationId')))
    .orderBy(asc(providerCalls.startedAt), asc(providerCalls.purpose), asc(providerCalls.issue))
    .prepare('list_receipts'),
);
