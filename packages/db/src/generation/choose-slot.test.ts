import { afterAll, expect, it } from 'vitest';
import { createTestDatabase, makeAsset, makeRunning } from '../../test/database';
import { ConflictError, NotFoundError } from '../errors';
import { chooseSlot } from './choose-slot';
import { finishOutput } from './finish-output';
import { getGeneration } from './get-generation';

const { db, drop } = await createTestDatabase();
afterAll(drop);

it('marks a finished output and refuses any other', async () => {
  const slots = ['bold', 'serene'].map((key) => ({ key, label: key }));
  const { id, ownerId } = await makeRunning(db, { slots });
  const { id: assetId } = await makeAsset(db);
  await finishOutput(db, {
    generationId: id,
    attempt: 1,
    slot: 'bold',
    assetId,
    step: 'save',
    progress: 90,
  });
  expect(await chooseSlot(db, { id, ownerId, slot: 'bold' })).toMatchObject({ chosenSlot: 'bold' });
  await expect(chooseSlot(db, { id, ownerId, slot: 'serene' })).rejects.toThrow(ConflictError);
  await expect(chooseSlot(db, { id, ownerId, slot: 'brutal' })).rejects.toThrow(NotFoundError);
  await expect(chooseSlot(db, { id, ownerId: 'bob', slot: 'bold' })).rejects.toThrow(NotFoundError);
  expect(await getGeneration(db, { id })).toMatchObject({ chosenSlot: 'bold' });
});
