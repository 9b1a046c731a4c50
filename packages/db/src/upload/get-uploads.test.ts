import { afterAll, expect, it } from 'vitest';
import { createTestDatabase, makeAsset } from '../../test/database';
import { NotFoundError } from '../errors';
import { newId } from '../new-id';
import { createUpload } from './create-upload';
import { getUploads } from './get-uploads';

const { db, drop } = await createTestDatabase();
afterAll(drop);

async function upload(fileName: string, ownerId = 'ann') {
  const { id: assetId } = await makeAsset(db, { ownerId });
  return createUpload(db, { ownerId, assetId, fileName, thumbhash: 'AQ==' });
}

it('gives uploads with their assets in the order asked, also one that is asked for twice', async () => {
  const [a, b] = [await upload('a.png'), await upload('фото 👩‍🚀.png')];
  const ids = [b.id, a.id.toUpperCase(), b.id];
  expect(await getUploads(db, { ids, ownerId: 'ann' })).toEqual([b, a, b]);
  expect(b).toMatchObject({ fileName: 'фото 👩‍🚀.png', asset: { mime: 'image/png' } });
  expect(await getUploads(db, { ids: [], ownerId: 'ann' })).toEqual([]);
});

it('does not tell a missing upload from a foreign one', async () => {
  const own = await upload('a.png');
  const foreign = await upload('b.png', 'bob');
  for (const id of [foreign.id, newId(), 'not-an-id']) {
    const asked = getUploads(db, { ids: [own.id, id], ownerId: 'ann' });
    await expect(asked).rejects.toThrow(new NotFoundError('upload'));
  }
});

it('makes no upload of someone else’s asset', async () => {
  const { id: assetId } = await makeAsset(db, { ownerId: 'bob' });
  await expect(createUpload(db, { ownerId: 'ann', assetId, fileName: 'x', thumbhash: '' })).rejects.toThrow(
    NotFoundError,
  );
});
