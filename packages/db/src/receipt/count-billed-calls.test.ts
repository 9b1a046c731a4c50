import { afterAll, expect, it } from 'vitest';
import { createTestDatabase, makeRunning } from '../../test/database';
import { closeReceipt, type CloseReceiptInput } from './close-receipt';
import { countBilledCalls } from './count-billed-calls';
import { openReceipt } from './open-receipt';

const { db, drop } = await createTestDatabase();
afterAll(drop);

type Ending = Omit<CloseReceiptInput, 'receiptId'>;

async function makeCall(
  generation: { id: string; ownerId: string },
  { provider = 'openai', ...ending }: Ending & { provider?: string },
) {
  const call = { generationId: generation.id, ownerId: generation.ownerId, attempt: 1, canReissue: false };
  const purpose = crypto.randomUUID();
  const opened = await openReceipt(db, { ...call, purpose, capability: 'image', provider, model: 'm' });
  if (opened.state !== 'open') throw new Error(`The receipt is ${opened.state}.`);
  await closeReceipt(db, { receiptId: opened.receiptId, ...ending });
}

it('counts the billed calls, and the unanswered calls that may be billed', async () => {
  const generation = await makeRunning(db);
  await makeCall(generation, { status: 'succeeded', costMicros: 40_000 });
  await makeCall(generation, { status: 'failed', costMicros: 2_000 });
  await makeCall(generation, { status: 'failed', costMicros: 0 });
  await makeCall(generation, { status: 'unknown' });
  expect(await countBilledCalls(db, { generationId: generation.id, attempt: 1 })).toEqual({
    billed: 2,
    mayBeBilled: 1,
  });
  expect(await countBilledCalls(db, { generationId: generation.id, attempt: 2 })).toEqual({
    billed: 0,
    mayBeBilled: 0,
  });
});

it('counts no call of the sample, whatever its outcome', async () => {
  const generation = await makeRunning(db);
  await makeCall(generation, { provider: 'sample', status: 'succeeded', costMicros: 0 });
  await makeCall(generation, { provider: 'sample', status: 'unknown' });
  expect(await countBilledCalls(db, { generationId: generation.id, attempt: 1 })).toEqual({
    billed: 0,
    mayBeBilled: 0,
  });
});
