import { afterAll, expect, it } from 'vitest';
import { createTestDatabase, makeAsset, makeRunning } from '../../test/database';
import { eventTypesOf, timelineOf } from '../../test/timeline';
import { AttemptOverError } from '../errors';
import { finishOutput } from './finish-output';
import { failOutput } from './fail-output';
import { finishGeneration } from './finish-generation';
import { getGenerationDetails } from './get-generation-details';

const { db, drop } = await createTestDatabase();
afterAll(drop);

const at = { attempt: 1, slot: 'image-1', step: 'generate', progress: 40 } as const;

it('fails a pending output and writes one event with the reason', async () => {
  const { id, ownerId } = await makeRunning(db);
  const failure = { ...at, generationId: id, error: { code: 'refused' }, message: 'The model declined' };
  await failOutput(db, failure);
  await failOutput(db, failure);
  expect((await timelineOf(db, { id })).slice(2)).toMatchObject([
    {
      type: 'slot.failed',
      slot: 'image-1',
      data: { output: { slot: 'image-1', status: 'failed', error: { code: 'refused' }, asset: null } },
      message: 'The model declined',
    },
  ]);
  const { outputs } = await getGenerationDetails(db, { id, ownerId });
  expect(outputs).toMatchObject([{ status: 'failed', error: { code: 'refused' } }]);
});

it('never fails a finished output', async () => {
  const { id, ownerId } = await makeRunning(db);
  await finishOutput(db, { ...at, generationId: id, assetId: (await makeAsset(db)).id });
  await failOutput(db, { ...at, generationId: id, error: {} });
  const { outputs } = await getGenerationDetails(db, { id, ownerId });
  expect(outputs).toMatchObject([{ status: 'ready', error: null }]);
  expect(await eventTypesOf(db, { id })).not.toContain('slot.failed');
});

it('stops a worker whose attempt is over', async () => {
  const { id } = await makeRunning(db);
  await finishGeneration(db, { id, attempt: 1, status: 'expired' });
  await expect(failOutput(db, { ...at, generationId: id, error: {} })).rejects.toThrow(AttemptOverError);
});
