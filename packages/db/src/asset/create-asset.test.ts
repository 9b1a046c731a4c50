import { afterAll, expect, it } from 'vitest';
import { createTestDatabase, makeAsset } from '../../test/database';
import { ConflictError, NotFoundError } from '../errors';
import { newId } from '../new-id';
import { createAsset } from './create-asset';
import { findAsset } from './find-asset';
import { getAsset } from './get-asset';

const { db, drop } = await createTestDatabase();
afterAll(drop);

const facts = {
  ownerId: 'ann',
  storageKey: 'a/1.png',
  mime: 'image/png',
  sizeBytes: 10,
  sha256: 'ab',
  width: 2,
  height: 3,
};

it('registers the same bytes once when a step runs again', async () => {
  const assets = await Promise.all(Array.from({ length: 5 }, () => createAsset(db, facts)));
  expect(new Set(assets.map(({ id }) => id)).size).toBe(1);
  expect(assets[0]).toMatchObject({ ...facts, generationId: null });
});

it('uses the given id', async () => {
  const id = newId();
  expect(await makeAsset(db, { id })).toMatchObject({ id });
});

it('refuses other bytes or another owner at a used key, and a used id', async () => {
  const { id, storageKey } = await makeAsset(db, { ownerId: 'ann' });
  await expect(makeAsset(db, { ownerId: 'ann', storageKey, sha256: 'cd' })).rejects.toThrow(ConflictError);
  await expect(makeAsset(db, { ownerId: 'bob', storageKey })).rejects.toThrow(ConflictError);
  await expect(makeAsset(db, { ownerId: 'ann', id })).rejects.toThrow(ConflictError);
});

it('only its owner finds it', async () => {
  const asset = await makeAsset(db, { ownerId: 'ann' });
  expect(await getAsset(db, { id: asset.id, ownerId: 'ann' })).toEqual(asset);
  expect(await findAsset(db, { id: asset.id, ownerId: 'bob' })).toBeNull();
  expect(await findAsset(db, { id: 'not-an-id', ownerId: 'ann' })).toBeNull();
  await expect(getAsset(db, { id: asset.id, ownerId: 'bob' })).rejects.toThrow(NotFoundError);
});
