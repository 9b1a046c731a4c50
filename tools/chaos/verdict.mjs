import { createRequire } from 'node:module';
import { fromRoot } from '../lib/paths.mjs';

/**
 * Compares the product's state with the accepted requests and with the provider's books.
 * @param {{
 *   sql: import('postgres').Sql,
 *   webUrl: string,
 *   accepted: Map<string, { prompt: string, count: number }>,
 *   refused: string[],
 *   books: Map<string, { arrived: number, billed: number }>,
 * }} options
 * @returns {Promise<{ faults: Record<string, string[]>, figures: Record<string, number> }>} the faults name generations
 */
export async function judge({ sql, webUrl, accepted, refused, books }) {
  const generations = await sql`
    select id, status, attempt, last_seq as "lastSeq", input->>'prompt' as prompt, error->>'code' as code,
      (select count(*)::int from generation_events where generation_id = id) as "eventCount",
      (select max(seq) from generation_events where generation_id = id) as "maxSeq"
    from generations`;
  const receipts = await sql`
    select generation_id as "generationId", purpose, attempt, status, cost_micros::float as "costMicros"
    from provider_calls`;
  const receiptsOf = groupBy(receipts, ({ generationId }) => generationId);
  const ids = new Set(generations.map(({ id }) => id));
  const named = (rows) => rows.map(({ id }) => id);
  const money = generations.map((generation) => ({
    id: generation.id,
    ...accountOf(receiptsOf.get(generation.id) ?? [], books.get(generation.prompt)),
  }));
  return {
    faults: {
      lost: [...accepted.keys()].filter((id) => !ids.has(id)),
      refused,
      'made twice': named(generations.filter(({ id }) => !accepted.has(id))),
      stuck: named(generations.filter(({ status }) => ['queued', 'processing'].includes(status))),
      'gap in the timeline': named(
        generations.filter((row) => row.eventCount !== row.lastSeq || row.maxSeq !== row.lastSeq),
      ),
      'paid twice': named(money.filter(({ paidTwice }) => paidTwice)),
      'receipt that lies': named(money.filter(({ lies }) => lies)),
      'receipt left open': named(money.filter(({ isOpen }) => isOpen)),
      'output that cannot be shown': await findBroken(sql, webUrl),
    },
    figures: {
      accepted: accepted.size,
      ...countBy(generations, ({ status, code }) => (code ? `${status}: ${code}` : status)),
      'calls that arrived': sum([...books.values()], 'arrived'),
      'calls that were billed': sum([...books.values()], 'billed'),
      ...countBy(receipts, ({ status }) => `receipts ${status}`),
      'unknown receipts beyond the calls that arrived': sum(money, 'neverArrived'),
      'unknown receipts of calls that were not billed': sum(money, 'unbilled'),
    },
  };
}

/** A generation's receipts compared with the provider's bill for its prompt. */
function accountOf(receipts, { arrived, billed } = { arrived: 0, billed: 0 }) {
  const count = (test) => receipts.filter(test).length;
  const paid = count(({ status, costMicros }) => status === 'succeeded' || costMicros > 0);
  const unknown = count(({ status }) => status === 'unknown');
  const perPurpose = groupBy(
    receipts.filter(({ status }) => status === 'succeeded'),
    ({ purpose }) => purpose,
  );
  return {
    // Without a retry by a person, a slot must be paid for once.
    paidTwice: [...perPurpose.values()].some((group) => group.length > 1) || paid + unknown < billed,
    lies: paid > billed || paid + unknown < billed,
    isOpen: receipts.some(({ status }) => status === 'open' || status === 'sent'),
    neverArrived: Math.max(0, receipts.length - arrived),
    unbilled: Math.max(0, paid + unknown - billed),
  };
}

/** Reads outputs like a reader: over HTTP, and decodes them. */
async function findBroken(sql, webUrl) {
  const sharp = createRequire(fromRoot('packages/ai/package.json'))('sharp');
  const outputs = await sql`
    select generation_id as id, asset_id as "assetId" from generation_outputs where status = 'ready'`;
  const broken = [];
  for (const { id, assetId } of outputs) {
    try {
      const response = await fetch(`${webUrl}/assets/${assetId}`);
      await sharp(Buffer.from(await response.arrayBuffer())).stats();
    } catch {
      broken.push(id);
    }
  }
  return broken;
}

function groupBy(rows, keyOf) {
  const groups = new Map();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}

function countBy(rows, keyOf) {
  return Object.fromEntries([...groupBy(rows, keyOf)].sort().map(([key, group]) => [key, group.length]));
}

const sum = (rows, name) => rows.reduce((total, row) => total + row[name], 0);
