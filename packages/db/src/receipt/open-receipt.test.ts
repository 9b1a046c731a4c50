import { afterAll, expect, it } from 'vitest';
import { createTestDatabase, makeAsset, makeRunning } from '../../test/database';
import { AttemptOverError, ConflictError } from '../errors';
import { finishGeneration } from '../generation/finish-generation';
import { startGeneration } from '../generation/start-generation';
import { retryGeneration } from '../generation/retry-generation';
import { closeReceipt } from './close-receipt';
import { listReceipts } from './list-receipts';
import { markReceiptSent } from './mark-receipt-sent';
import { openReceipt, type OpenReceiptInput } from './open-receipt';

const { db, drop } = await createTestDatabase();
afterAll(drop);

async function makeCall(overrides: { canReissue?: boolean } = {}) {
  const { id, ownerId } = await makeRunning(db);
  const call: OpenReceiptInput = {
    ...{ generationId: id, ownerId, attempt: 1, purpose: 'generate/image-1' },
    ...{ capability: 'image', provider: 'sample', model: 'sample-image', canReissue: false, ...overrides },
  };
  const nextAttempt = async () => {
    await finishGeneration(db, { id, attempt: 1, status: 'failed' });
    await retryGeneration(db, { id, ownerId });
    await startGeneration(db, { id, attempt: 2 });
    return { ...call, attempt: 2 };
  };
  const statuses = async () => (await listReceipts(db, { generationId: id })).map(({ status }) => status);
  return { call, nextAttempt, statuses };
}

/** A process that dies before it sends its call. */
async function openOnly(call: OpenReceiptInput): Promise<string> {
  const opened = await openReceipt(db, call);
  if (opened.state !== 'open') throw new Error(`The receipt is ${opened.state}.`);
  return opened.receiptId;
}

/** A process that dies before it closes its receipt. */
async function open(call: OpenReceiptInput): Promise<string> {
  const receiptId = await openOnly(call);
  await markReceiptSent(db, { ...call, receiptId });
  return receiptId;
}

it('allows a new call as often as needed while nothing was sent', async () => {
  const { call, statuses, nextAttempt } = await makeCall({ canReissue: false });
  const receiptId = await openOnly(call);
  expect(await openOnly(call)).toBe(receiptId);
  expect(await openOnly(call)).toBe(receiptId);
  expect(await statuses()).toEqual(['open']);
  await open(await nextAttempt());
  expect(await statuses()).toEqual(['failed', 'sent']);
});

it('refuses to send for an ended attempt', async () => {
  const { call, nextAttempt, statuses } = await makeCall();
  const receiptId = await openOnly(call);
  await nextAttempt();
  await expect(markReceiptSent(db, { ...call, receiptId })).rejects.toThrow(AttemptOverError);
  expect(await statuses()).toEqual(['failed']);
});

it('lets only one of ten processes send', async () => {
  const { call } = await makeCall();
  const receiptId = await openOnly(call);
  const sends = Array.from({ length: 10 }, () => markReceiptSent(db, { ...call, receiptId }));
  const outcomes = await Promise.allSettled(sends);
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  for (const outcome of outcomes) {
    if (outcome.status === 'rejected') expect(outcome.reason).not.toBeInstanceOf(AttemptOverError);
  }
});

it('never pays twice for an answer that arrived, also not in a later attempt', async () => {
  const { call, nextAttempt } = await makeCall({ canReissue: true });
  const { id: assetId } = await makeAsset(db);
  const receiptId = await open(call);
  await closeReceipt(db, { receiptId, status: 'succeeded', assetId });
  const paid = {
    state: 'paid',
    receipt: { id: receiptId, assetId, provider: 'sample', model: 'sample-image' },
  };
  expect(await openReceipt(db, call)).toMatchObject(paid);
  expect(await openReceipt(db, await nextAttempt())).toMatchObject(paid);
});

it('keeps the purposes of a generation separate', async () => {
  const { call } = await makeCall();
  await closeReceipt(db, { receiptId: await open(call), status: 'succeeded' });
  expect(await openReceipt(db, { ...call, purpose: 'generate/image-2' })).toMatchObject({ state: 'open' });
});

it('allows a new call after a failed one', async () => {
  const { call, statuses } = await makeCall();
  for (let failure = 0; failure < 3; failure++) {
    await closeReceipt(db, {
      receiptId: await open(call),
      status: 'failed',
      error: { code: 'rate_limited' },
    });
  }
  expect(await openReceipt(db, call)).toMatchObject({ state: 'open' });
  expect(await statuses()).toEqual(['failed', 'failed', 'failed', 'open']);
});

it('does not pay again after a crash if the provider has no idempotency', async () => {
  const { call, statuses } = await makeCall({ canReissue: false });
  await open(call);
  expect(await openReceipt(db, call)).toEqual({ state: 'unknown' });
  expect(await openReceipt(db, call)).toEqual({ state: 'unknown' });
  expect(await statuses()).toEqual(['unknown']);
});

it('allows exactly one more call after a crash if the provider has idempotency', async () => {
  const { call, statuses } = await makeCall({ canReissue: true });
  await open(call);
  await open(call);
  expect(await openReceipt(db, call)).toEqual({ state: 'unknown' });
  expect(await statuses()).toEqual(['unknown', 'unknown']);
});

it('treats an unknown outcome like a crash', async () => {
  const { call } = await makeCall({ canReissue: false });
  await closeReceipt(db, { receiptId: await open(call), status: 'unknown' });
  expect(await openReceipt(db, call)).toEqual({ state: 'unknown' });
});

it('pays again when the user asks for a retry', async () => {
  const { call, nextAttempt, statuses } = await makeCall({ canReissue: false });
  await open(call);
  const retried = await nextAttempt();
  await open(retried);
  expect(await statuses()).toEqual(['unknown', 'sent']);
  expect(await openReceipt(db, retried)).toEqual({ state: 'unknown' });
});

it('opens nothing for an ended attempt', async () => {
  const { call, nextAttempt, statuses } = await makeCall();
  await nextAttempt();
  await expect(openReceipt(db, call)).rejects.toThrow(ConflictError);
  expect(await statuses()).toEqual([]);
});

it('lets only one of ten concurrent callers pay', async () => {
  for (let round = 0; round < 5; round++) {
    const { call, statuses } = await makeCall({ canReissue: false });
    const callers = await Promise.allSettled(Array.from({ length: 10 }, () => open(call)));
    expect(callers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const caller of callers) {
      if (caller.status === 'rejected') expect(String(caller.reason)).toMatch(/made already|is unknown/);
    }
    expect(await statuses()).toHaveLength(1);
  }
});
