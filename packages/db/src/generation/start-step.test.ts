import { afterAll, expect, it } from 'vitest';
import { createTestDatabase, makeRunning } from '../../test/database';
import { eventTypesOf, timelineOf } from '../../test/timeline';
import { completeStep } from './complete-step';
import { finishGeneration } from './finish-generation';
import { getGenerationDetails } from './get-generation-details';
import { retryStep } from './retry-step';
import { startStep } from './start-step';

const { db, drop } = await createTestDatabase();
afterAll(drop);

const start = { attempt: 1, step: 'analyze', progress: 12, message: 'Reading' } as const;

it('tells that a step began, once', async () => {
  const { id, ownerId } = await makeRunning(db);
  const calls = Array.from({ length: 5 }, () => startStep(db, { ...start, generationId: id }));
  expect(await Promise.all(calls)).toEqual([true, true, true, true, true]);
  expect((await timelineOf(db, { id })).slice(2)).toMatchObject([
    { type: 'step.started', step: 'analyze', progress: 12, message: 'Reading' },
  ]);
  const { steps } = await getGenerationDetails(db, { id, ownerId });
  expect(steps).toMatchObject([{ step: 'analyze', status: 'running', tries: 1, ownerId }]);
});

it('counts a try more after an error, without a second beginning', async () => {
  const { id, ownerId } = await makeRunning(db);
  await startStep(db, { ...start, generationId: id });
  await retryStep(db, {
    generationId: id,
    attempt: 1,
    step: 'analyze',
    error: { code: 'x' },
    message: 'Again',
  });
  await startStep(db, { ...start, generationId: id });
  await startStep(db, { ...start, generationId: id });
  const { steps } = await getGenerationDetails(db, { id, ownerId });
  expect(steps).toMatchObject([{ status: 'running', tries: 2, error: null }]);
  expect((await eventTypesOf(db, { id })).slice(2)).toEqual(['step.started', 'step.retrying']);
});

it('leaves a completed step as it is', async () => {
  const { id, ownerId } = await makeRunning(db);
  await startStep(db, { ...start, generationId: id });
  await completeStep(db, { generationId: id, attempt: 1, step: 'analyze', progress: 20 });
  expect(await startStep(db, { ...start, generationId: id })).toBe(true);
  const { steps } = await getGenerationDetails(db, { id, ownerId });
  expect(steps).toMatchObject([{ status: 'completed', tries: 1 }]);
});

it('leaves no trace once the attempt is over', async () => {
  const { id, ownerId } = await makeRunning(db);
  await finishGeneration(db, { id, attempt: 1, status: 'canceled' });
  expect(await startStep(db, { ...start, generationId: id })).toBe(false);
  expect(await getGenerationDetails(db, { id, ownerId })).toMatchObject({
    steps: [],
    generation: { lastSeq: 3 },
  });
});

it('does not deadlock with an ending that closes the same steps', async () => {
  for (let round = 0; round < 10; round++) {
    const { id, ownerId } = await makeRunning(db);
    await Promise.all([
      startStep(db, { ...start, generationId: id }),
      startStep(db, { ...start, generationId: id, step: 'generate' }),
      finishGeneration(db, { id, attempt: 1, status: 'failed' }),
      completeStep(db, { generationId: id, attempt: 1, step: 'analyze', progress: 20 }),
    ]);
    const { steps } = await getGenerationDetails(db, { id, ownerId });
    for (const { status } of steps) expect(['failed', 'completed']).toContain(status);
  }
});
