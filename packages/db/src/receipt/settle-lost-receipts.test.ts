import { afterAll, expect, it } from 'vitest';
import { createTestDatabase, makeRunning } from '../../test/database';
import { finishGeneration } from '../generation/finish-generation';
import { countBilledCalls } from './count-billed-calls';
import { listReceipts } from './list-receipts';
import { markReceiptSent } from './mark-receipt-sent';
import { openReceipt } from './open-receipt';
import { settleLostReceipts } from './settle-lost-receipts';

const { db, drop } = await createTestDatabase();
afterAll(drop);

it('leaves nothing open after an end, and says what was sent and what was not', async () => {
  const { id, ownerId } = await makeRunning(db);
  const call = { generationId: id, ownerId, attempt: 1, capability: 'image' as const, canReissue: false };
  for (const purpose of ['sent', 'unsent']) {
    const opened = await openReceipt(db, { ...call, purpose, provider: 'openai', model: 'm' });
    if (opened.state !== 'open') throw new Error(`The receipt is ${opened.state}.`);
    if (purpose === 'sent') await markReceiptSent(db, { ...call, receiptId: opened.receiptId });
  }
  const later = new Date(Date.now() + 60_000);
  expect(await settleLostReceipts(db, { before: later })).toBe(0);
  await finishGeneration(db, { id, attempt: 1, status: 'canceled' });
  const states = async () =>
    Object.fromEntries(
      (await listReceipts(db, { generationId: id })).map(({ purpose, status }) => [purpose, status]),
    );
  expect(await states()).toEqual({ sent: 'sent', unsent: 'failed' });
  expect(await settleLostReceipts(db, { before: new Date(Date.now() - 60_000) })).toBe(0);
  expect(await settleLostReceipts(db, { before: later })).toBe(1);
  expect(await states()).toEqual({ sent: 'unknown', unsent: 'failed' });
  expect(await countBilledCalls(db, { generationId: id, attempt: 1 })).toEqual({
    billed: 0,
    mayBeBilled: 1,
  });
});
