import { afterAll, expect, it } from 'vitest';
import { createTestDatabase, makeRunning } from '../../test/database';
import { NotFoundError } from '../errors';
import { closeReceipt } from '../receipt/close-receipt';
import { openReceipt } from '../receipt/open-receipt';
import { startStep } from './start-step';
import { finishGeneration } from './finish-generation';
import { getGenerationDetails } from './get-generation-details';
import { retryGeneration } from './retry-generation';

const { db, drop } = await createTestDatabase();
afterAll(drop);

it('shows the steps of the current attempt in the order in which they run', async () => {
  const { id, ownerId } = await makeRunning(db);
  await startStep(db, { generationId: id, attempt: 1, step: 'analyze', progress: 20, message: 'Reading' });
  await finishGeneration(db, { id, attempt: 1, status: 'failed' });
  await retryGeneration(db, { id, ownerId });
  for (const step of ['validate', 'begin', 'post-process', 'generate'] as const) {
    await startStep(db, { generationId: id, attempt: 2, step, progress: 1, message: step });
  }
  const { steps } = await getGenerationDetails(db, { id, ownerId });
  expect(steps.map(({ step }) => step)).toEqual(['begin', 'generate', 'post-process', 'validate']);
});

it('counts the billed calls of the current attempt', async () => {
  const { id, ownerId } = await makeRunning(db);
  const opened = await openReceipt(db, {
    ...{ generationId: id, ownerId, attempt: 1, purpose: 'generate/image-1' },
    ...{ capability: 'image', provider: 'openai', model: 'image-1', canReissue: false },
  });
  if (opened.state !== 'open') throw new Error(`The receipt is ${opened.state}.`);
  await closeReceipt(db, { receiptId: opened.receiptId, status: 'succeeded', costMicros: 7 });
  const { billing } = await getGenerationDetails(db, { id, ownerId });
  expect(billing).toEqual({ billed: 1, mayBeBilled: 0 });
});

it('throws for another owner', async () => {
  const { id } = await makeRunning(db, { ownerId: 'ann' });
  await expect(getGenerationDetails(db, { id, ownerId: 'bob' })).rejects.toThrow(NotFoundError);
});
