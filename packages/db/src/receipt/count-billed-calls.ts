import { and, eq, sql } from 'drizzle-orm';
import type { Billing } from '@darkroom/kinds/billing';
import type { Db, Tx } from '../client';
import { providerCalls } from '../schema/provider-calls';

/** Counts the calls of an attempt that a provider bills or may bill. Calls of the sample are free. */
export async function countBilledCalls(
  db: Db | Tx,
  { generationId, attempt }: { generationId: string; attempt: number },
): Promise<Billing> {
  const [counted] = await db
    .select({
      billed: billedCount.mapWith(Number),
      mayBeBilled: mayBeBilledCount.mapWith(Number),
    })
    .from(providerCalls)
    .where(and(eq(providerCalls.generationId, generationId), eq(providerCalls.attempt, attempt)));
  return counted ?? { billed: 0, mayBeBilled: 0 };
}

export const billedCount = sql`count(*) filter (where ${providerCalls.costMicros} > 0)`;

export const mayBeBilledCount = sql`count(*) filter (
  where ${providerCalls.status} in ('sent', 'unknown') and ${providerCalls.provider} <> 'sample')`;
