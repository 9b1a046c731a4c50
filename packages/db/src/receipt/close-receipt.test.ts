import { afterAll, expect, it } from 'vitest';
import { createTestDatabase, makeAsset, makeRunning } from '../../test/database';
import { finishGeneration } from '../generation/finish-generation';
import { closeReceipt } from './close-receipt';
import { countBilledCalls } from './count-billed-calls';
import { listReceipts } from './list-receipts';
import { markReceiptSent } from './mark-receipt-sent';
import { openReceipt } from './open-receipt';

const { db, drop } = await createTestDatabase();
afterAll(drop);

async function makeOpen(ownerId = 'ann', purpose = 'analyze') {
  const { id } = await makeRunning(db, { ownerId });
  const call = {
    generationId: id,
    ownerId,
    attempt: 1,
    purpose,
    capability: 'text' as const,
    provider: 'p',
    model: 'm',
    canReissue: false,
  };
  const opened = await openReceipt(db, call);
  if (opened.state !== 'open') throw new Error(`The receipt is ${opened.state}.`);
  return { call, generationId: id, receiptId: opened.receiptId };
}

it('stores the call’s answer and cost once', async () => {
  const { generationId, receiptId } = await makeOpen();
  const { id: assetId } = await makeAsset(db);
  const usage = { inputTokens: 12 };
  const close = { receiptId, status: 'succeeded', assetId, usage, costMicros: 3_000_000_000 } as const;
  await closeReceipt(db, close);
  await closeReceipt(db, { receiptId, status: 'failed', error: { code: 'late' } });
  const [receipt] = await listReceipts(db, { generationId });
  expect(receipt).toMatchObject({
    status: 'succeeded',
    assetId,
    usage,
    costMicros: 3_000_000_000,
    error: null,
  });
  expect(receipt?.finishedAt).toBeInstanceOf(Date);
});

it('has one winner when two endings come at once', async () => {
  const { generationId, receiptId } = await makeOpen();
  const endings = [
    { status: 'succeeded', costMicros: 1 },
    { status: 'failed', costMicros: 2 },
  ] as const;
  await Promise.all(endings.map((ending) => closeReceipt(db, { receiptId, ...ending })));
  const [receipt] = await listReceipts(db, { generationId });
  expect(endings).toContainEqual({ status: receipt?.status, costMicros: receipt?.costMicros });
});

it('accepts an answer that arrives after the receipt was marked unknown', async () => {
  const { call, receiptId } = await makeOpen();
  await markReceiptSent(db, { ...call, receiptId });
  expect(await openReceipt(db, call)).toEqual({ state: 'unknown' });
  await closeReceipt(db, { receiptId, status: 'succeeded', costMicros: 5 });
  expect(await openReceipt(db, call)).toMatchObject({ state: 'paid', receipt: { id: receiptId } });
});

it('stores an error with text that Postgres refuses', async () => {
  const { generationId, receiptId } = await makeOpen();
  await closeReceipt(db, { receiptId, status: 'failed', error: { detail: 'bad\0byte' } });
  expect(await listReceipts(db, { generationId })).toMatchObject([{ error: { detail: 'badbyte' } }]);
});

it('leaves no receipt open after the end, and accepts a later answer', async () => {
  const { call, generationId, receiptId: sentId } = await makeOpen('eve', 'sent');
  await markReceiptSent(db, { ...call, receiptId: sentId });
  await openReceipt(db, { ...call, purpose: 'unsent' });
  await finishGeneration(db, { id: generationId, attempt: 1, status: 'canceled' });
  const states = async () =>
    Object.fromEntries(
      (await listReceipts(db, { generationId })).map(({ purpose, status }) => [purpose, status]),
    );
  expect(await states()).toEqual({ sent: 'unknown', unsent: 'failed' });
  expect(await countBilledCalls(db, { generationId, attempt: 1 })).toEqual({ billed: 0, mayBeBilled: 1 });
  await closeReceipt(db, { receiptId: sentId, status: 'succeeded', costMicros: 5 });
  expect(await states()).toEqual({ sent: 'succeeded', unsent: 'failed' });
});
