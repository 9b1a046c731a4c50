import { afterAll, expect, it } from 'vitest';
import { createTestDatabase, makeRunning } from '../../test/database';
import { eventTypesOf, timelineOf } from '../../test/timeline';
import { completeStep } from './complete-step';
import { finishGeneration } from './finish-generation';
import { getGenerationDetails } from './get-generation-details';
import { startStep } from './start-step';

const { db, drop } = await createTestDatabase();
afterAll(drop);

it('ends a step and tells it once', async () => {
  const { id, ownerId } = await makeRunning(db);
  const key = { generationId: id, attempt: 1, step: 'analyze' } as const;
  await startStep(db, { ...key, progress: 10, message: 'Reading' });
  expect(await completeStep(db, { ...key, progress: 20, message: 'Read' })).toBe(true);
  expect(await completeStep(db, { ...key, progress: 20 })).toBe(true);
  expect((await timelineOf(db, { id })).slice(3)).toMatchObject([
    { type: 'step.completed', step: 'analyze', progress: 20, message: 'Read' },
  ]);
  const { steps } = await getGenerationDetails(db, { id, ownerId });
  expect(steps[0]?.finishedAt).toBeInstanceOf(Date);
});

it('never lets the progress fall when a later step was faster', async () => {
  const { id } = await makeRunning(db);
  const key = { generationId: id, attempt: 1 };
  await completeStep(db, { ...key, step: 'generate', progress: 70 });
  await completeStep(db, { ...key, step: 'analyze', progress: 20 });
  expect((await timelineOf(db, { id })).map(({ progress }) => progress)).toEqual([0, 0, 70, 70]);
});

it('returns false after the end', async () => {
  const { id } = await makeRunning(db);
  await finishGeneration(db, { id, attempt: 1, status: 'failed' });
  expect(await completeStep(db, { generationId: id, attempt: 1, step: 'save', progress: 97 })).toBe(false);
  expect(await eventTypesOf(db, { id })).not.toContain('step.completed');
});
