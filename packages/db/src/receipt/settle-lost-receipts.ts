import { sql } from 'drizzle-orm';
import type { Db, Tx } from '../client';
import { generations } from '../schema/generations';
import { providerCalls } from '../schema/provider-calls';

/**
 * Closes what ended attempts left behind and nobody has closed since `before`: what was sent is unknown, what was not is
 * failed. Answers how many.
 */
export async function settleLostReceipts(db: Db | Tx, { before }: { before: Date }): Promise<number> {
  const settled = await db.execute(sql`
    update ${providerCalls} as call
    set status = case call.status when 'sent' then 'unknown' else 'failed' end::provider_call_status,
      cost_micros = case call.status when 'open' then 0 end,
      finished_at = now()
    from ${generations} as generation
    where generation.id = call.generation_id and call.status in ('open', 'sent')
      and coalesce(call.sent_at, call.started_at) < ${before.toISOString()}::timestamptz
      and (generation.attempt <> call.attempt or generation.status not in ('queued', 'processing'))
    returning call.id`);
  return settled.length;
}
