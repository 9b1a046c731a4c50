import { afterAll, expect, it } from 'vitest';
import { createTestDatabase, makeAsset, makeRunning } from '../../test/database';
import { timelineOf } from '../../test/timeline';
import { untilWaiting } from '../../test/until-waiting';
import { AttemptOverError } from '../errors';
import { finishOutput } from './finish-output';
import { failOutput } from './fail-output';
import { finishGeneration } from './finish-generation';
import { getGenerationDetails } from './get-generation-details';
import { previewOutput } from './preview-output';

const { db, sql, drop } = await createTestDatabase();
afterAll(drop);

const at = { attempt: 1, slot: 'image-1', step: 'save', progress: 90 } as const;

it('finishes an output, keeps its preview and writes one event with the output after it', async () => {
  const { id, ownerId } = await makeRunning(db);
  const [preview, final] = [await makeAsset(db), await makeAsset(db)];
  const key = { ...at, generationId: id };
  await previewOutput(db, { ...key, previewAssetId: preview.id, thumbhash: 'aGk=' });
  await finishOutput(db, { ...key, assetId: final.id });
  await finishOutput(db, { ...key, assetId: final.id });
  const { outputs } = await getGenerationDetails(db, { id, ownerId });
  expect(outputs).toMatchObject([
    {
      status: 'ready',
      assetId: final.id,
      previewAssetId: preview.id,
      thumbhash: 'aGk=',
      asset: { width: 1 },
    },
  ]);
  expect(outputs[0]?.finishedAt).toBeInstanceOf(Date);
  expect((await timelineOf(db, { id })).slice(3)).toMatchObject([
    {
      type: 'slot.completed',
      slot: 'image-1',
      progress: 90,
      data: {
        output: {
          slot: 'image-1',
          label: 'Image 1',
          status: 'ready',
          thumbhash: 'aGk=',
          assetId: final.id,
          asset: { mime: 'image/png', width: 1, height: 1 },
          previewAssetId: preview.id,
          previewAsset: { mime: 'image/png', width: 1, height: 1 },
          error: null,
        },
      },
    },
  ]);
});

it('replaces the first asset with a better one', async () => {
  const { id, ownerId } = await makeRunning(db);
  const [raw, repaired] = [await makeAsset(db), await makeAsset(db)];
  await finishOutput(db, { ...at, generationId: id, assetId: raw.id });
  await finishOutput(db, { ...at, generationId: id, assetId: repaired.id });
  const { outputs } = await getGenerationDetails(db, { id, ownerId });
  expect(outputs).toMatchObject([{ assetId: repaired.id }]);
});

it('finishes an output that had failed before', async () => {
  const { id, ownerId } = await makeRunning(db);
  await failOutput(db, { ...at, generationId: id, error: { code: 'timed_out' } });
  await finishOutput(db, { ...at, generationId: id, assetId: (await makeAsset(db)).id });
  const { outputs } = await getGenerationDetails(db, { id, ownerId });
  expect(outputs).toMatchObject([{ status: 'ready', error: null }]);
});

it('keeps four outputs separate when they finish at once', async () => {
  const slots = ['a', 'b', 'c', 'd'].map((key) => ({ key, label: key }));
  const { id, ownerId } = await makeRunning(db, { slots });
  await Promise.all(
    slots.map(async ({ key }, index) => {
      const { id: assetId } = await makeAsset(db, { width: index + 1 });
      await finishOutput(db, { ...at, generationId: id, slot: key, assetId, progress: 40 + index * 10 });
    }),
  );
  const { outputs, generation } = await getGenerationDetails(db, { id, ownerId });
  expect(outputs.map(({ slot, asset }) => [slot, asset?.width])).toEqual([
    ['a', 1],
    ['b', 2],
    ['c', 3],
    ['d', 4],
  ]);
  expect(generation).toMatchObject({ progress: 70, lastSeq: 6 });
});

it('decides by the current output after waiting for the lock, and wakes the readers once for each event', async () => {
  const { id, ownerId } = await makeRunning(db);
  const [first, second] = [await makeAsset(db), await makeAsset(db)];
  const key = { ...at, generationId: id };
  await finishOutput(db, { ...key, assetId: first.id });
  const payloads: unknown[] = [];
  await sql.listen('generation_events', (payload) => payloads.push(JSON.parse(payload)));
  const completing = await db.transaction(async (tx) => {
    await finishOutput(tx, { ...key, assetId: second.id });
    const waiting = finishOutput(db, { ...key, assetId: first.id });
    await untilWaiting(sql, 1);
    return { waiting };
  });
  await completing.waiting;
  const { outputs } = await getGenerationDetails(db, { id, ownerId });
  expect(outputs).toMatchObject([{ status: 'ready', assetId: first.id }]);
  const event = { generationId: id, ownerId, type: 'slot.completed' };
  await expect
    .poll(() => payloads)
    .toEqual([
      { ...event, seq: 4 },
      { ...event, seq: 5 },
    ]);
});

it('stops a worker whose attempt is over', async () => {
  const { id } = await makeRunning(db);
  await finishGeneration(db, { id, attempt: 1, status: 'expired' });
  const { id: assetId } = await makeAsset(db);
  await expect(finishOutput(db, { ...at, generationId: id, assetId })).rejects.toThrow(AttemptOverError);
});
