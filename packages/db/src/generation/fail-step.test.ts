import { afterAll, expect, it } from 'vitest';
import { createTestDatabase, makeRunning } from '../../test/database';
import { completeStep } from './complete-step';
import { failStep } from './fail-step';
import { finishGeneration } from './finish-generation';
import { getGenerationDetails } from './get-generation-details';
import { startStep } from './start-step';

const { db, drop } = await createTestDatabase();
afterAll(drop);

it('ends an open step with its error and leaves a completed one', async () => {
  const { id, ownerId } = await makeRunning(db);
  const key = { generationId: id, attempt: 1 };
  await completeStep(db, { ...key, step: 'analyze', progress: 20 });
  await startStep(db, { ...key, step: 'generate', progress: 30, message: 'Making' });
  for (const step of ['analyze', 'generate', 'generate'] as const) {
    expect(await failStep(db, { ...key, step, error: { code: 'refused' } })).toBe(true);
  }
  const { steps, generation } = await getGenerationDetails(db, { id, ownerId });
  expect(steps).toMatchObject([
    { step: 'analyze', status: 'completed', error: null },
    { step: 'generate', status: 'failed', error: { code: 'refused' } },
  ]);
  expect(generation.lastSeq).toBe(4);
});

it('does nothing after the end', async () => {
  const { id } = await makeRunning(db);
  await finishGeneration(db, { id, attempt: 1, status: 'expired' });
  expect(await failStep(db, { generationId: id, attempt: 1, step: 'save', error: {} })).toBe(false);
});
