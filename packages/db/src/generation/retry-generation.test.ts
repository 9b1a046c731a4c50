import { afterAll, expect, it } from 'vitest';
import { createTestDatabase, makeAsset, makeGeneration, makeRunning } from '../../test/database';
import { timelineOf } from '../../test/timeline';
import { ConflictError, NotFoundError } from '../errors';
import { finishOutput } from './finish-output';
import { startStep } from './start-step';
import { failOutput } from './fail-output';
import { finishGeneration } from './finish-generation';
import { getGenerationDetails } from './get-generation-details';
import { requestCancel } from './request-cancel';
import { retryGeneration } from './retry-generation';

const { db, drop } = await createTestDatabase();
afterAll(drop);

const slots = ['a', 'b'].map((key) => ({ key, label: key }));

it('queues the next attempt with a clean state and keeps finished outputs', async () => {
  const { id, ownerId } = await makeRunning(db, { slots });
  const { id: assetId } = await makeAsset(db, { generationId: id });
  const key = { generationId: id, attempt: 1, step: 'generate', progress: 50 } as const;
  await startStep(db, { ...key, message: 'Making' });
  await finishOutput(db, { ...key, slot: 'a', assetId });
  await failOutput(db, { ...key, slot: 'b', error: { code: 'refused' } });
  await requestCancel(db, { id, ownerId });
  const end = { status: 'partially_succeeded', error: { code: 'refused' }, result: { images: 1 } } as const;
  await finishGeneration(db, { id, attempt: 1, ...end });

  const queued = await retryGeneration(db, { id, ownerId });
  expect(queued).toMatchObject({
    ...{
      status: 'queued',
      attempt: 2,
      progress: 0,
      step: null,
      message: null,
      error: null,
      result: { images: 1 },
    },
    ...{ sentAt: null, startedAt: null, heartbeatAt: null, cancelRequestedAt: null, finishedAt: null },
  });
  expect(queued.queuedAt.getTime()).toBeGreaterThan(queued.createdAt.getTime());
  const { outputs, steps } = await getGenerationDetails(db, { id, ownerId });
  expect(outputs).toMatchObject([
    { slot: 'a', status: 'ready', assetId },
    { slot: 'b', status: 'pending', error: null, finishedAt: null },
  ]);
  expect(steps).toEqual([]);
  expect((await timelineOf(db, { id })).at(-1)).toMatchObject({
    type: 'generation.queued',
    attempt: 2,
    progress: 0,
  });
});

it.each(['failed', 'canceled', 'expired'] as const)('allows it after %s', async (status) => {
  const { id, ownerId } = await makeRunning(db);
  await finishGeneration(db, { id, attempt: 1, status });
  expect(await retryGeneration(db, { id, ownerId })).toMatchObject({ attempt: 2 });
});

it('refuses a succeeded, a running and another owner’s generation', async () => {
  const { id, ownerId } = await makeGeneration(db);
  await expect(retryGeneration(db, { id, ownerId })).rejects.toThrow('still running');
  await expect(retryGeneration(db, { id, ownerId: 'bob' })).rejects.toThrow(NotFoundError);
  await finishGeneration(db, { id, attempt: 1, status: 'succeeded' });
  await expect(retryGeneration(db, { id, ownerId })).rejects.toThrow('nothing to try again');
});

it('makes one attempt of two clicks at once', async () => {
  const { id, ownerId } = await makeRunning(db);
  await finishGeneration(db, { id, attempt: 1, status: 'failed' });
  const clicks = await Promise.allSettled([1, 2].map(() => retryGeneration(db, { id, ownerId })));
  expect(clicks.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const refused = clicks.find((click) => click.status === 'rejected');
  expect(refused?.reason).toBeInstanceOf(ConflictError);
});
