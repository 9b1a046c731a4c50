import { afterAll, expect, it } from 'vitest';
import { createTestDatabase, makeAsset, makeRunning } from '../../test/database';
import { eventTypesOf, timelineOf } from '../../test/timeline';
import { completeOutput } from './complete-output';
import { failOutput } from './fail-output';
import { getGenerationDetails } from './get-generation-details';

const { db, drop } = await createTestDatabase();
afterAll(drop);

const at = { attempt: 1, slot: 'image-1', step: 'generate', progress: 40 } as const;

it('fails a pending output and writes one event with the reason', async () => {
  const { id, ownerId } = await makeRunning(db);
  const failure = { ...at, generationId: id, error: { code: 'refused' }, message: 'The model declined' };
  expect(await failOutput(db, failure)).toBe(true);
  expect(await failOutput(db, failure)).toBe(true);
  expect((await timelineOf(db, { id })).slice(2)).toMatchObject([
    {
      type: 'slot.failed',
      slot: 'image-1',
      data: { error: { code: 'refused' } },
      message: 'The model declined',
    },
  ]);
  const { outputs } = await getGenerationDetails(db, { id, ownerId });
  expect(outputs).toMatchObject([{ status: 'failed', error: { code: 'refused' } }]);
});

it('never fails a finished output', async () => {
  const { id, ownerId } = await makeRunning(db);
  await completeOutput(db, { ...at, generationId: id, assetId: (await makeAsset(db)).id });
  expect(await failOutput(db, { ...at, generationId: id, error: {} })).toBe(true);
  const { outputs } = await getGenerationDetails(db, { id, ownerId });
  expect(outputs).toMatchObject([{ status: 'ready', error: null }]);
  expect(await eventTypesOf(db, { id })).not.toContain('slot.failed');
});
