import { afterAll, expect, it } from 'vitest';
import { createTestDatabase, makeAsset, makeRunning } from '../../test/database';
import { eventTypesOf, timelineOf } from '../../test/timeline';
import { untilWaiting } from '../../test/until-waiting';
import { AttemptOverError, NotFoundError } from '../errors';
import { finishOutput } from './finish-output';
import { finishGeneration } from './finish-generation';
import { getGenerationDetails } from './get-generation-details';
import { previewOutput } from './preview-output';

const { db, sql, drop } = await createTestDatabase();
afterAll(drop);

const at = { attempt: 1, slot: 'image-1', step: 'generate', progress: 40 } as const;

it('shows the developing picture and writes one event for each preview, with the output after it', async () => {
  const { id, ownerId } = await makeRunning(db);
  const [first, second] = [await makeAsset(db), await makeAsset(db, { width: 40, height: 30 })];
  for (const { id: previewAssetId } of [first, first, second]) {
    await previewOutput(db, { ...at, generationId: id, previewAssetId, thumbhash: 'aGk=' });
  }
  const developing = { slot: 'image-1', status: 'pending', thumbhash: 'aGk=', assetId: null, asset: null };
  expect((await timelineOf(db, { id })).slice(2)).toMatchObject([
    {
      type: 'slot.previewed',
      slot: 'image-1',
      data: { output: { ...developing, previewAssetId: first.id } },
    },
    {
      type: 'slot.previewed',
      data: { output: { ...developing, previewAssetId: second.id, previewAsset: { width: 40, height: 30 } } },
    },
  ]);
  const { outputs } = await getGenerationDetails(db, { id, ownerId });
  const previewAsset = { mime: 'image/png', sizeBytes: 68, width: 40, height: 30 };
  expect(outputs).toMatchObject([{ status: 'pending', asset: null, previewAsset, thumbhash: 'aGk=' }]);
});

it('does not replace the picture of a finished output', async () => {
  const { id, ownerId } = await makeRunning(db);
  const [final, late] = [await makeAsset(db), await makeAsset(db)];
  await finishOutput(db, { ...at, generationId: id, assetId: final.id, previewAssetId: final.id });
  await previewOutput(db, { ...at, generationId: id, previewAssetId: late.id, thumbhash: 'x' });
  const { outputs } = await getGenerationDetails(db, { id, ownerId });
  expect(outputs).toMatchObject([{ previewAssetId: final.id, thumbhash: null }]);
  expect(await eventTypesOf(db, { id })).not.toContain('slot.previewed');
});

it('does not replace the picture of an output that finished while it waited', async () => {
  const { id, ownerId } = await makeRunning(db);
  const [final, late] = [await makeAsset(db), await makeAsset(db)];
  const previewing = await db.transaction(async (tx) => {
    await finishOutput(tx, { ...at, generationId: id, assetId: final.id, previewAssetId: final.id });
    const preview = { ...at, generationId: id, previewAssetId: late.id, thumbhash: 'x' };
    const waiting = previewOutput(db, preview);
    await untilWaiting(sql, 1);
    return { waiting };
  });
  await previewing.waiting;
  const { outputs, generation } = await getGenerationDetails(db, { id, ownerId });
  expect(outputs).toMatchObject([{ status: 'ready', previewAssetId: final.id, thumbhash: null }]);
  expect(generation.lastSeq).toBe(3);
});

it('refuses an unknown slot, and stops a worker whose attempt is over', async () => {
  const { id } = await makeRunning(db);
  const preview = { ...at, generationId: id, previewAssetId: (await makeAsset(db)).id, thumbhash: 'x' };
  await expect(previewOutput(db, { ...preview, slot: 'image-9' })).rejects.toThrow(NotFoundError);
  await finishGeneration(db, { id, attempt: 1, status: 'canceled' });
  await expect(previewOutput(db, preview)).rejects.toThrow(AttemptOverError);
});
