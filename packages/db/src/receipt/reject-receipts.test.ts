import { afterAll, expect, it } from 'vitest';
import { createTestDatabase, makeRunning } from '../../test/database';
import { closeReceipt } from './close-receipt';
import { listReceipts } from './list-receipts';
import { openReceipt } from './open-receipt';
import { rejectReceipts } from './reject-receipts';

const { db, drop } = await createTestDatabase();
afterAll(drop);

it('makes a retry ask again for everything below a purpose, and keeps the cost', async () => {
  const { id, ownerId } = await makeRunning(db);
  const call = { generationId: id, ownerId, attempt: 1, provider: 'p', model: 'm', canReissue: false };
  const open = (purpose: string) => openReceipt(db, { ...call, capability: 'text', purpose });
  for (const purpose of ['generate/a_b', 'generate/a_b/1', 'generate/a_b-2', 'generate/axb/1']) {
    const opened = await open(purpose);
    if (opened.state !== 'open') throw new Error(`The receipt is ${opened.state}.`);
    await closeReceipt(db, { receiptId: opened.receiptId, status: 'succeeded', costMicros: 10 });
  }
  await rejectReceipts(db, {
    generationId: id,
    purpose: 'generate/a_b',
    error: { code: 'invalid_response' },
  });

  const rejected = (await listReceipts(db, { generationId: id })).filter(({ status }) => status === 'failed');
  expect(rejected.map(({ purpose }) => purpose)).toEqual(['generate/a_b', 'generate/a_b/1']);
  expect(rejected[0]).toMatchObject({ error: { code: 'invalid_response' }, costMicros: 10 });
  expect(await open('generate/a_b')).toMatchObject({ state: 'open' });
  expect(await open('generate/a_b-2')).toMatchObject({ state: 'paid' });
});
