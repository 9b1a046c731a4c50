import { terminalStatuses } from '@darkroom/kinds/vocabulary';
import { afterAll, expect, it } from 'vitest';
import { createTestDatabase, makeAsset, makeGeneration, makeRunning } from '../../test/database';
import { timelineOf } from '../../test/timeline';
import { untilWaiting } from '../../test/until-waiting';
import { markReceiptSent } from '../receipt/mark-receipt-sent';
import { openReceipt } from '../receipt/open-receipt';
import { finishOutput } from './finish-output';
import { startStep } from './start-step';
import { readEventData } from './event-data';
import { failOutput } from './fail-output';
import { finishGeneration } from './finish-generation';
import { getGeneration } from './get-generation';
import { getGenerationDetails } from './get-generation-details';
import { progressStep } from './progress-step';

const twoSlots = [
  { key: 'a', label: 'A' },
  { key: 'b', label: 'B' },
];

const { db, sql, drop } = await createTestDatabase();
afterAll(drop);

it.each([
  ['succeeded', 100, 'finish', 'completed'],
  ['partially_succeeded', 100, 'finish', 'completed'],
  ['failed', 45, 'generate', 'failed'],
  ['canceled', 45, 'generate', 'failed'],
  ['expired', 45, 'generate', 'failed'],
] as const)(
  'ends as %s at %d percent in step %s, its open step %s',
  async (status, progress, step, openStep) => {
    const { id, ownerId } = await makeRunning(db);
    const key = { generationId: id, attempt: 1 };
    await startStep(db, { ...key, step: 'begin', progress: 0, message: 'a' });
    const previous = { step: 'begin', progress: 10 } as const;
    await startStep(db, { ...key, step: 'generate', progress: 10, message: 'b', previous });
    await progressStep(db, { ...key, step: 'generate', progress: 45 });

    const generation = await finishGeneration(db, { id, attempt: 1, status, message: 'The end' });
    expect(generation).toMatchObject({ status, progress, step, message: 'The end' });
    expect(generation?.finishedAt).toBeInstanceOf(Date);
    const { steps } = await getGenerationDetails(db, { id, ownerId });
    expect(steps.map((row) => [row.step, row.status])).toEqual([
      ['begin', 'completed'],
      ['generate', openStep],
    ]);
    expect((await timelineOf(db, { id })).at(-1)).toMatchObject({
      type: 'generation.finished',
      status,
      progress,
    });
  },
);

it('keeps the result, and its event carries the end: error, result, outputs and what is billed', async () => {
  const { id, ownerId } = await makeRunning(db, { slots: twoSlots });
  const output = { generationId: id, attempt: 1, step: 'generate', progress: 50 } as const;
  const { id: assetId } = await makeAsset(db);
  await finishOutput(db, { ...output, slot: 'a', assetId, thumbhash: 'aGk=' });
  await failOutput(db, { ...output, slot: 'b', error: { code: 'refused' } });
  const call = { generationId: id, ownerId, attempt: 1, purpose: 'generate/a', canReissue: false } as const;
  const model = { capability: 'image', provider: 'openai', model: 'image-1' } as const;
  const receipt = await openReceipt(db, { ...call, ...model });
  if (receipt.state !== 'open') throw new Error(`The receipt is ${receipt.state}.`);
  await markReceiptSent(db, { ...call, receiptId: receipt.receiptId });
  const error = { code: 'refused', message: 'No\0' };
  await finishGeneration(db, { id, attempt: 1, status: 'failed', error, result: { images: 1 } });
  const stored = { code: 'refused', message: 'No' };
  expect(await getGeneration(db, { id })).toMatchObject({
    error: stored,
    result: { images: 1 },
    message: null,
  });
  const { data } = (await timelineOf(db, { id })).at(-1)!;
  const none = { thumbhash: null, assetId: null, asset: null, previewAssetId: null, previewAsset: null };
  const asset = { mime: 'image/png', width: 1, height: 1 };
  expect(readEventData(data).ending).toEqual({
    kind: 'image',
    error: stored,
    result: { images: 1 },
    outputs: [
      { ...none, slot: 'a', label: 'A', status: 'ready', thumbhash: 'aGk=', assetId, asset, error: null },
      { ...none, slot: 'b', label: 'B', status: 'failed', error: { code: 'refused' } },
    ],
    billing: { billed: 0, mayBeBilled: 1 },
  });
  const { billing } = await getGenerationDetails(db, { id, ownerId });
  expect(billing).toEqual({ billed: 0, mayBeBilled: 1 });
});

it('also ends a step that started while it waited for the row', async () => {
  const { id, ownerId } = await makeRunning(db);
  const ending = await db.transaction(async (tx) => {
    await startStep(tx, { generationId: id, attempt: 1, step: 'analyze', progress: 10, message: 'a' });
    const waiting = finishGeneration(db, { id, attempt: 1, status: 'failed' });
    await untilWaiting(sql, 1);
    return { waiting };
  });
  expect(await ending.waiting).toMatchObject({ status: 'failed', lastSeq: 4 });
  const { steps } = await getGenerationDetails(db, { id, ownerId });
  expect(steps).toMatchObject([{ step: 'analyze', status: 'failed', finishedAt: expect.any(Date) }]);
});

it('carries an output that was finished while it waited for the row', async () => {
  const { id } = await makeRunning(db);
  const { id: assetId } = await makeAsset(db);
  const output = { generationId: id, attempt: 1, slot: 'image-1', step: 'generate', progress: 50 } as const;
  const ending = await db.transaction(async (tx) => {
    await finishOutput(tx, { ...output, assetId });
    const waiting = finishGeneration(db, { id, attempt: 1, status: 'succeeded' });
    await untilWaiting(sql, 1);
    return { waiting };
  });
  await ending.waiting;
  const { data } = (await timelineOf(db, { id })).at(-1)!;
  expect(readEventData(data).ending?.outputs).toMatchObject([{ status: 'ready', assetId }]);
});

it('closes no step when it does not end the attempt', async () => {
  const { id, ownerId } = await makeRunning(db);
  await startStep(db, { generationId: id, attempt: 1, step: 'analyze', progress: 10, message: 'a' });
  expect(await finishGeneration(db, { id, attempt: 2, status: 'failed' })).toBeNull();
  const { steps } = await getGenerationDetails(db, { id, ownerId });
  expect(steps).toMatchObject([{ step: 'analyze', status: 'running' }]);
});

it('has one winner when every ending comes at once', async () => {
  const { id } = await makeRunning(db);
  const endings = await Promise.all(
    terminalStatuses.map((status) => finishGeneration(db, { id, attempt: 1, status })),
  );
  const won = endings.filter((ending) => ending !== null);
  expect(won).toHaveLength(1);
  expect(await getGeneration(db, { id })).toMatchObject({ status: won[0]!.status, lastSeq: 3 });
});

it('also ends a queued generation, but no other attempt', async () => {
  const { id } = await makeGeneration(db);
  expect(await finishGeneration(db, { id, attempt: 2, status: 'failed' })).toBeNull();
  expect(await finishGeneration(db, { id, attempt: 1, status: 'expired' })).toMatchObject({
    status: 'expired',
  });
});
