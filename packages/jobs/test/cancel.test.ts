import { createModels } from '../src/models/create-models';
import { startFakeAi, type FakeAi, type FakeCall } from '@darkroom/ai/testing';
import { getGenerationDetails } from '@darkroom/db/generation/get-generation-details';
import { requestCancel } from '@darkroom/db/generation/request-cancel';
import { retryGeneration } from '@darkroom/db/generation/retry-generation';
import { listReceipts } from '@darkroom/db/receipt/list-receipts';
import type { Receipt } from '@darkroom/db/receipt/receipt';
import { kinds } from '@darkroom/kinds';
import { imageResult } from '@darkroom/kinds/image/result';
import { websiteResult } from '@darkroom/kinds/website/result';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { sendCancelRequested } from '../src/client';
import { createOnly, isOver, send, startHarness, submit, until, type Harness } from './harness';

let fake: FakeAi;
let harness: Harness;
beforeAll(async () => {
  fake = await startFakeAi();
  harness = await startHarness({ ai: createModels(fake.env) });
});
afterAll(async () => {
  await harness.stop();
  await fake.stop();
});

const isOpen = ({ state }: FakeCall) => state === 'open';
const isSucceeded = ({ status }: Receipt) => status === 'succeeded';
const imageBands = kinds.image.bands;

async function untilReceipts(id: string, condition: (receipts: Receipt[]) => boolean) {
  await vi.waitUntil(async () => condition(await listReceipts(harness.db, { generationId: id })), {
    timeout: 20_000,
  });
}

describe('canceling', () => {
  it('aborts the running call, reports the step and the possible bill, and starts nothing more', async () => {
    fake.inject({ kind: 'hang' });
    const { id, ownerId } = await submit(harness, 'image', { prompt: 'A lighthouse' });
    await fake.waitFor((calls) => calls.some(isOpen));
    const call = fake.calls.find(isOpen);
    await requestCancel(harness.db, { id, ownerId });
    await sendCancelRequested(harness.deps.client, { generationId: id });
    const canceled = await until(harness, id, isOver);
    expect(canceled.status).toBe('canceled');
    expect(canceled.message).toMatch(/Generating content.*may be billed/);
    await fake.waitFor(() => call?.state === 'closed');
    expect(fake.calls).toHaveLength(1);
  });

  it('keeps, shows and downloads finished outputs, and reports the bill', async () => {
    fake.inject({ kind: 'hang' });
    const { id, ownerId } = await submit(harness, 'image', { prompt: 'Four lighthouses', count: 4 });
    await until(harness, id, ({ progress }) => progress > imageBands.generate.from);
    await untilReceipts(id, (receipts) => receipts.filter(isSucceeded).length === 3);
    await requestCancel(harness.db, { id, ownerId });
    const canceled = await until(harness, id, isOver);
    expect(canceled.message).toMatch(
      /Generating content.*3 of 4 were finished and are kept.*bills 3 requests.*1 request without an answer/,
    );
    const { outputs, billing } = await getGenerationDetails(harness.db, { id, ownerId });
    expect(outputs.map(({ status }) => status).toSorted()).toEqual(['pending', 'ready', 'ready', 'ready']);
    expect(billing).toEqual({ billed: 3, mayBeBilled: 1 });
    const ready = outputs.filter(({ status }) => status === 'ready');
    const { images } = imageResult.parse(canceled.result);
    expect(images.map(({ assetId }) => assetId)).toEqual(ready.map(({ assetId }) => assetId));

    await send(harness.deps, await retryGeneration(harness.db, { id, ownerId }));
    const again = await until(harness, id, (generation) => generation.attempt === 2 && isOver(generation));
    expect(again.status).toBe('succeeded');
    expect(imageResult.parse(again.result).images).toHaveLength(4);
  });

  it('delivers the pages written before the cancel', async () => {
    const { id, ownerId } = await submit(harness, 'website', {
      description: 'A lighthouse keeper in Penang',
    });
    await untilReceipts(id, (receipts) => receipts.some(isSucceeded));
    fake.inject({ kind: 'hang' });
    await untilReceipts(
      id,
      (receipts) => receipts.filter(isSucceeded).length === receipts.length - 1 && receipts.length > 5,
    );
    await requestCancel(harness.db, { id, ownerId });
    const canceled = await until(harness, id, isOver);
    expect(canceled.status).toBe('canceled');
    const { outputs } = await getGenerationDetails(harness.db, { id, ownerId });
    const ready = outputs.filter(({ status }) => status === 'ready').map(({ slot }) => slot);
    expect(ready.length).toBeGreaterThanOrEqual(2);
    expect(websiteResult.parse(canceled.result).styles.map(({ style }) => style)).toEqual(ready);
  });

  it('asks the model again when the user retries a canceled one', async () => {
    fake.inject({ kind: 'hang' });
    const { id, ownerId } = await submit(harness, 'image', { prompt: 'A second lighthouse' });
    await fake.waitFor((calls) => calls.some(isOpen));
    await requestCancel(harness.db, { id, ownerId });
    await until(harness, id, isOver);
    await send(harness.deps, await retryGeneration(harness.db, { id, ownerId }));
    const again = await until(harness, id, (generation) => generation.attempt === 2 && isOver(generation));
    expect(again.status).toBe('succeeded');
    const receipts = await listReceipts(harness.db, { generationId: id });
    expect(receipts.filter(({ status }) => status === 'succeeded')).toHaveLength(1);
  });

  it('ends a queued one at once, and starts nothing for its late event', async () => {
    const generation = await createOnly(harness.deps, 'image', { prompt: 'Never begun' });
    const { status } = await requestCancel(harness.db, generation);
    expect(status).toBe('canceled');
    await send(harness.deps, generation);
    const next = await submit(harness, 'image', { prompt: 'The one after it' });
    await until(harness, next.id, isOver);
    const { steps } = await getGenerationDetails(harness.db, generation);
    expect(steps).toEqual([]);
  });
});
