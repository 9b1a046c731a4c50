import { afterAll, expect, it } from 'vitest';
import { createTestDatabase, makeRunning } from '../../test/database';
import { eventTypesOf, timelineOf } from '../../test/timeline';
import { AttemptOverError } from '../errors';
import { startStep } from './start-step';
import { finishGeneration } from './finish-generation';
import { getGenerationDetails } from './get-generation-details';
import { retryStep } from './retry-step';

const { db, drop } = await createTestDatabase();
afterAll(drop);

async function makeRunningStep() {
  const generation = await makeRunning(db);
  const key = { generationId: generation.id, attempt: 1, step: 'generate' } as const;
  await startStep(db, { ...key, progress: 20, message: 'Making' });
  return { ...generation, key };
}

it('writes one event for an error and another for another error, with the step after it', async () => {
  const { id, ownerId, key } = await makeRunningStep();
  const limited = { error: { code: 'rate_limited', class: 'provider' }, message: 'The model is busy' };
  await retryStep(db, { ...key, ...limited });
  await retryStep(db, { ...key, ...limited });
  await retryStep(db, { ...key, error: { code: 'timed_out' }, message: 'Too slow' });
  const retrying = { step: 'generate', status: 'retrying', tries: 1, finishedAt: null };
  expect((await timelineOf(db, { id })).slice(3)).toMatchObject([
    { type: 'step.retrying', message: 'The model is busy', data: { error: limited.error, step: retrying } },
    { type: 'step.retrying', message: 'Too slow', data: { error: { code: 'timed_out' }, step: retrying } },
  ]);
  const { steps } = await getGenerationDetails(db, { id, ownerId });
  expect(steps).toMatchObject([{ status: 'retrying', error: { code: 'timed_out' } }]);
});

it('does not reopen a completed step', async () => {
  const { id, key } = await makeRunningStep();
  const previous = { step: key.step, progress: 70 };
  await startStep(db, { ...key, step: 'save', progress: 90, message: 'Saving', previous });
  await retryStep(db, { ...key, error: {}, message: 'Late' });
  expect(await eventTypesOf(db, { id })).not.toContain('step.retrying');
});

it('stops a worker whose attempt is over', async () => {
  const { id, key } = await makeRunningStep();
  await finishGeneration(db, { id, attempt: 1, status: 'canceled' });
  await expect(retryStep(db, { ...key, error: {}, message: 'Late' })).rejects.toThrow(AttemptOverError);
});
