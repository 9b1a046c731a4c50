import { afterAll, expect, it } from 'vitest';
import { createTestDatabase, makeRunning } from '../../test/database';
import { NotFoundError } from '../errors';
import { closeReceipt } from '../receipt/close-receipt';
import { openReceipt } from '../receipt/open-receipt';
import { enterStep } from './enter-step';
import { finishGeneration } from './finish-generation';
import { getGenerationDetails } from './get-generation-details';
import { retryGeneration } from './retry-generation';

const { db, drop } = await createTestDatabase();
afterAll(drop);

it('shows the steps of the current attempt in the order in which they run', async () => {
  const { id, ownerId } = await makeRunning(db);
  await enterStep(db, { generationId: id, attempt: 1, step: 'analyze', progress: 20, message: 'Reading' });
  await finishGeneration(db, { id, attempt: 1, status: 'failed' });
  await retryGeneration(db, { id, ownerId });
  for (const step of ['validate', 'begin', 'post-process', 'generate'] as const) {
    await enterStep(db, { generationId: id, attempt: 2, step, progress: 1, message: step });
  }
  const { steps } = await getGenerationDetails(db, { id, ownerId });
  expect(steps.map(({ step }) => step)).toEqual(['begin', 'generate', 'post-process', 'validate']);
});

it('names each model whose answer was used, once', async () => {
  const { id, ownerId } = await makeRunning(db);
  const calls = [
    ['analyze', 'text', 'openai', 'text-1', 'succeeded'],
    ['generate/bold', 'text', 'openai', 'text-1', 'succeeded'],
    ['image/1', 'image', 'google', 'image-1', 'succeeded'],
    ['image/2', 'image', 'google', 'image-2', 'failed'],
  ] as const;
  for (const [purpose, capability, provider, model, status] of calls) {
    const call = {
      generationId: id,
      ownerId,
      attempt: 1,
      purpose,
      capability,
      provider,
      model,
      canReissue: false,
    };
    const opened = await openReceipt(db, call);
    if (opened.state === 'open') await closeReceipt(db, { receiptId: opened.receiptId, status });
  }
  const { models } = await getGenerationDetails(db, { id, ownerId });
  expect(models).toEqual([
    { capability: 'text', provider: 'openai', model: 'text-1' },
    { capability: 'image', provider: 'google', model: 'image-1' },
  ]);
});

it('is for the owner alone', async () => {
  const { id } = await makeRunning(db, { ownerId: 'ann' });
  await expect(getGenerationDetails(db, { id, ownerId: 'bob' })).rejects.toThrow(NotFoundError);
});
