import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NotFoundError } from '@darkroom/db/errors';
import { newId } from '@darkroom/db/new-id';
import { assets } from '@darkroom/db/schema';
import { createTestDatabase, makeGeneration } from '@darkroom/db/testing';
import { createDiskStorage } from '@darkroom/storage/disk-storage';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { keepAsset } from '../src/keep-asset';
import { readAsset } from '../src/read-asset';

const { db, drop } = await createTestDatabase();
let folder: string;
let deps: { db: typeof db; storage: ReturnType<typeof createDiskStorage> };
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'darkroom-assets-'));
  deps = { db, storage: createDiskStorage(folder) };
});
afterAll(async () => {
  await drop();
  await rm(folder, { recursive: true, force: true });
});

const bytes = new Uint8Array([1, 2, 3]);

it('gives back what it keeps, to its owner alone', async () => {
  const { id: generationId } = await makeGeneration(db, { ownerId: 'ann' });
  const size = { width: 1, height: 3 };
  const kept = await keepAsset(deps, { ownerId: 'ann', generationId, bytes, mime: 'image/jpeg', ...size });
  expect(kept).toMatchObject({ generationId, mime: 'image/jpeg', sizeBytes: 3, ...size });
  expect(kept.storageKey).toBe(`generations/${generationId}/${kept.id}.jpg`);
  expect(kept.sha256).toBe('039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81');
  const read = await readAsset(deps, { id: kept.id, ownerId: 'ann' });
  expect(read.asset).toEqual(kept);
  expect([...read.bytes]).toEqual([1, 2, 3]);
  await expect(readAsset(deps, { id: kept.id, ownerId: 'bob' })).rejects.toThrow(NotFoundError);
});

it('keeps bytes of no generation among the uploads', async () => {
  const { id, storageKey } = await keepAsset(deps, { ownerId: 'ann', bytes, mime: 'image/png' });
  expect(storageKey).toBe(`uploads/${id}.png`);
});

it('keeps the same bytes under the same id once', async () => {
  const asset = { id: newId(), ownerId: 'ann', bytes, mime: 'application/json' };
  const before = await db.$count(assets);
  const kept = await Promise.all([keepAsset(deps, asset), keepAsset(deps, asset)]);
  expect(kept[0]).toEqual(kept[1]);
  expect(await db.$count(assets)).toBe(before + 1);
});

it('registers nothing that could not be stored', async () => {
  const before = await db.$count(assets);
  const storage = { ...deps.storage, put: () => Promise.reject(new Error('The disk is full.')) };
  const keeping = keepAsset({ db, storage }, { ownerId: 'ann', bytes, mime: 'image/png' });
  await expect(keeping).rejects.toThrow('The disk is full.');
  expect(await db.$count(assets)).toBe(before);
});
