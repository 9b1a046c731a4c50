import { afterAll, expect, it } from 'vitest';
import { createTestDatabase, makeAsset, makeRunning } from '../../test/database';
import { findAsset } from '../asset/find-asset';
import type { Db } from '../client';
import { closeReceipt } from '../receipt/close-receipt';
import { openReceipt } from '../receipt/open-receipt';
import { createUpload } from '../upload/create-upload';
import { getUploads } from '../upload/get-uploads';
import { finishOutput } from './finish-output';
import { deleteGeneration } from './delete-generation';
import { startStep } from './start-step';
import { finishGeneration } from './finish-generation';
import { getGeneration } from './get-generation';
import { purgeGenerations } from './purge-generations';

const { db, sql, drop } = await createTestDatabase();
afterAll(drop);

const soon = () => new Date(Date.now() + 60_000);

async function makeDeleted(onDb: Db) {
  const generation = await makeRunning(onDb);
  const { id, ownerId } = generation;
  const asset = await makeAsset(onDb, { generationId: id });
  const key = { generationId: id, attempt: 1, step: 'generate', progress: 50 } as const;
  await startStep(onDb, { ...key, message: 'Making' });
  await finishOutput(onDb, { ...key, slot: 'image-1', assetId: asset.id, previewAssetId: asset.id });
  const call = {
    generationId: id,
    ownerId,
    attempt: 1,
    purpose: 'p',
    capability: 'image' as const,
    provider: 'sample',
    model: 'm',
    canReissue: true,
  };
  const receipt = await openReceipt(onDb, call);
  if (receipt.state === 'open') {
    await closeReceipt(onDb, { receiptId: receipt.receiptId, status: 'succeeded', assetId: asset.id });
  }
  await finishGeneration(onDb, { id, attempt: 1, status: 'succeeded' });
  await deleteGeneration(onDb, { id, ownerId });
  return { ...generation, asset };
}

it('deletes everything of a generation except uploads, and returns the storage keys to remove', async () => {
  const kept = await makeRunning(db);
  const deleted = await makeDeleted(db);
  const child = await makeRunning(db, { parentId: kept.id });
  await sql`update generations set parent_id = ${deleted.id} where id = ${child.id}`;
  const { ownerId } = deleted;
  const reference = await makeAsset(db, { generationId: deleted.id });
  const upload = await createUpload(db, {
    ownerId,
    assetId: reference.id,
    fileName: 'a.png',
    thumbhash: 'AQ==',
  });

  expect(await purgeGenerations(db, { deletedBefore: new Date(0), limit: 10 })).toEqual({
    purgedCount: 0,
    storageKeys: [],
  });
  expect(await purgeGenerations(db, { deletedBefore: soon(), limit: 10 })).toEqual({
    purgedCount: 1,
    storageKeys: [deleted.asset.storageKey],
  });
  for (const table of ['generation_outputs', 'generation_steps', 'generation_events', 'provider_calls']) {
    expect(await sql`select 1 from ${sql(table)} where generation_id = ${deleted.id}`).toHaveLength(0);
  }
  expect(await findAsset(db, { id: deleted.asset.id, ownerId })).toBeNull();
  expect(await getUploads(db, { ids: [upload.id], ownerId })).toMatchObject([
    { asset: { generationId: null } },
  ]);
  expect(await getGeneration(db, { id: kept.id })).toEqual(kept);
  expect(await getGeneration(db, { id: child.id })).toMatchObject({ parentId: null });
});

it('purges at most the limit, and each generation once when two sweeps run at once', async () => {
  for (let index = 0; index < 5; index++) await makeDeleted(db);
  expect(await purgeGenerations(db, { deletedBefore: soon(), limit: 1 })).toMatchObject({ purgedCount: 1 });
  const sweeps = [1, 2].map(() => purgeGenerations(db, { deletedBefore: soon(), limit: 10 }));
  const purged = await Promise.all(sweeps);
  expect(purged.flatMap(({ storageKeys }) => storageKeys)).toHaveLength(4);
  expect(await purgeGenerations(db, { deletedBefore: soon(), limit: 10 })).toMatchObject({ purgedCount: 0 });
});
