import { and, eq, gte, sum } from 'drizzle-orm';
import type { Db, Tx } from '../client';
import { providerCalls } from '../schema/provider-calls';

/** What the receipts say was spent, in millionths of a US dollar; each filter narrows it. */
export async function sumSpentMicros(
  db: Db | Tx,
  { generationId, ownerId, since }: { generationId?: string; ownerId?: string; since?: Date },
): Promise<number> {
  const [row] = await db
    .select({ micros: sum(providerCalls.costMicros).mapWith(Number) })
    .from(providerCalls)
    .where(
      and(
        generationId === undefined ? undefined : eq(providerCalls.generationId, generationId),
        ownerId === undefined ? undefined : eq(providerCalls.ownerId, ownerId),
        since === undefined ? undefined : gte(providerCalls.startedAt, since),
      ),
    );
  return row?.micros ?? 0;
}
