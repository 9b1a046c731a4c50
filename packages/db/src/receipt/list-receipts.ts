import { asc, eq } from 'drizzle-orm';
import type { Db, Tx } from '../client';
import { providerCalls } from '../schema/provider-calls';
import type { Receipt } from './receipt';

/** Every paid call of a generation, of all attempts, in the order in which they began. */
export async function listReceipts(
  db: Db | Tx,
  { generationId }: { generationId: string },
): Promise<Receipt[]> {
  return db
    .select()
    .from(providerCalls)
    .where(eq(providerCalls.generationId, generationId))
    .orderBy(asc(providerCalls.startedAt), asc(providerCalls.purpose), asc(providerCalls.issue));
}
