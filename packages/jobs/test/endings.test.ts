import { createModels } from '../src/models/create-models';
import { startFakeAi, type FakeAi, type FakeCall } from '@darkroom/ai/testing';
import type { Generation } from '@darkroom/db/generation/generation';
import { getGenerationDetails } from '@darkroom/db/generation/get-generation-details';
import { listReceipts } from '@darkroom/db/receipt/list-receipts';
import { imageResult } from '@darkroom/kinds/image/result';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { storedError } from '@darkroom/kinds/errors';
import { finishAttempt } from '../src/attempt/finish-attempt';
import { runLastStep } from '../src/attempt/run-last-step';
import { isOver, startHarness, submit, until, type Harness } from './harness';

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

/** An attempt whose last image never arrives. */
async function makeAlmostDone(count: number): Promise<Generation> {
  const hanging = fake.calls.filter(isOpen).length;
  fake.inject({ kind: 'hang' });
  const generation = await submit(harness, 'image', { prompt: 'A row of lighthouses', count });
  await fake.waitFor((calls) => calls.filter(isOpen).length > hanging);
  await vi.waitUntil(
    async () => {
      const receipts = await listReceipts(harness.db, { generationId: generation.id });
      return receipts.filter(({ status }) => status === 'succeeded').length === count - 1;
    },
    { timeout: 20_000 },
  );
  return generation;
}

describe('an attempt that is given up', () => {
  it.each([
    ['failed', 'interrupted'],
    ['expired', 'expired'],
  ] as const)(
    'delivers the paid answers when it is %s, and reports why the rest is missing',
    async (reason, code) => {
      const { id, ownerId } = await makeAlmostDone(3);
      await finishAttempt(
        harness.deps,
        { generationId: id, attempt: 1 },
        { reason, error: storedError(code) },
      );
      const { generation, outputs } = await getGenerationDetails(harness.db, { id, ownerId });
      expect(generation).toMatchObject({
        status: 'partially_succeeded',
        message: '2 of 3 are ready',
        error: null,
      });
      expect(imageResult.parse(generation.result).images).toHaveLength(2);
      expect(outputs.filter(({ status }) => status === 'failed')).toMatchObject([{ error: { code } }]);
    },
  );

  it('keeps its reason when nothing was finished', async () => {
    const { id, ownerId } = await makeAlmostDone(1);
    const attempt = { generationId: id, attempt: 1 };
    await finishAttempt(harness.deps, attempt, { reason: 'failed', error: storedError('interrupted') });
    const { generation } = await getGenerationDetails(harness.db, { id, ownerId });
    expect(generation).toMatchObject({
      status: 'failed',
      error: { code: 'interrupted' },
      message: storedError('interrupted').message,
      result: null,
    });
  });

  it('accepts a second finish, but not from another attempt', async () => {
    const { id } = await submit(harness, 'image', { prompt: 'One lighthouse' });
    const { result } = await until(harness, id, isOver);
    const attempt = { generationId: id, attempt: 1 };
    await runLastStep({ deps: harness.deps, attempt, kind: 'image' }, result);
    await expect(
      runLastStep({ deps: harness.deps, attempt: { ...attempt, attempt: 2 }, kind: 'image' }, result),
    ).rejects.toThrow('The generation is over.');
  });

  it('refuses a finished result that does not fit its kind', async () => {
    const { id, ownerId } = await makeAlmostDone(1);
    const attempt = { generationId: id, attempt: 1 };
    const forged = { images: [{ slot: '../../../tmp/x', assetId: 'x' }], styles: [] };
    await expect(
      finishAttempt(harness.deps, attempt, { reason: 'finished', result: forged }),
    ).rejects.toThrow();
    const { generation } = await getGenerationDetails(harness.db, { id, ownerId });
    expect(generation).toMatchObject({ status: 'processing', result: null });
    await finishAttempt(harness.deps, attempt, { reason: 'canceled' });
  });

  it('ends once, however many callers end it', async () => {
    const { id, ownerId } = await makeAlmostDone(2);
    const attempt = { generationId: id, attempt: 1 };
    await Promise.all([
      finishAttempt(harness.deps, attempt, { reason: 'canceled' }),
      finishAttempt(harness.deps, attempt, { reason: 'canceled' }),
      finishAttempt(harness.deps, attempt, { reason: 'failed', error: storedError('interrupted') }),
    ]);
    const { generation, outputs } = await getGenerationDetails(harness.db, { id, ownerId });
    expect(['canceled', 'partially_succeeded']).toContain(generation.status);
    expect(outputs.filter(({ status }) => status === 'ready')).toHaveLength(1);
    const [finished] = await harness.sql`select count(*)::int as count from generation_events
      where generation_id = ${id} and type = 'generation.finished'`;
    expect(finished).toMatchObject({ count: 1 });
  });
});
