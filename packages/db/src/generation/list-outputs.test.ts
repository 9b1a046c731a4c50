import { afterAll, expect, it } from 'vitest';
import { createTestDatabase, makeAsset, makeRunning } from '../../test/database';
import { newId } from '../new-id';
import { finishOutput } from './finish-output';
import { listOutputs } from './list-outputs';

const { db, drop } = await createTestDatabase();
afterAll(drop);

it('lists the outputs of one generation in slot order, whatever finishes first', async () => {
  const slots = ['b', 'c', 'a'].map((key) => ({ key, label: key }));
  const { id } = await makeRunning(db, { slots });
  await makeRunning(db, { slots });
  const { id: assetId } = await makeAsset(db);
  const key = { generationId: id, attempt: 1, step: 'save', progress: 90 } as const;
  await finishOutput(db, { ...key, slot: 'c', assetId });
  await finishOutput(db, { ...key, slot: 'b', assetId });
  expect(await listOutputs(db, { generationId: id })).toMatchObject([
    { generationId: id, slot: 'b', status: 'ready', assetId },
    { generationId: id, slot: 'c', status: 'ready', assetId },
    { generationId: id, slot: 'a', status: 'pending', assetId: null },
  ]);
});

it('lists nothing for an unknown generation', async () => {
  expect(await listOutputs(db, { generationId: newId() })).toEqual([]);
});
