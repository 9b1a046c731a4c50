import { afterAll, expect, it } from 'vitest';
import { createTestDatabase, makeRunning } from '../../test/database';
import { timelineOf } from '../../test/timeline';
import { AttemptOverError } from '../errors';
import { finishGeneration } from './finish-generation';
import { progressStep } from './progress-step';

const { db, drop } = await createTestDatabase();
afterAll(drop);

it('reports the progress of a step, never lower than before', async () => {
  const { id } = await makeRunning(db);
  const key = { generationId: id, attempt: 1, step: 'generate' } as const;
  await progressStep(db, { ...key, progress: 60, message: 'Two of three' });
  await progressStep(db, { ...key, progress: 40 });
  expect((await timelineOf(db, { id })).slice(2)).toMatchObject([
    { type: 'step.progressed', progress: 60, message: 'Two of three' },
    { type: 'step.progressed', progress: 60, message: 'Two of three' },
  ]);
});

it('stops a worker whose attempt is over', async () => {
  const { id } = await makeRunning(db);
  await finishGeneration(db, { id, attempt: 1, status: 'failed' });
  const late = progressStep(db, { generationId: id, attempt: 1, step: 'generate', progress: 60 });
  await expect(late).rejects.toThrow(AttemptOverError);
});
