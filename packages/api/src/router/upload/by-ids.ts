import { findUploads } from '@darkroom/db/upload/find-uploads';
import { thumbhashOf } from '@darkroom/pictures/thumbhash-of';
import { ownerProcedure } from '../../trpc';
import { uploadViewOf } from '../../view/upload-view-of';
import { uploadIdsInput, uploadsOutput } from './schemas';

export const byIds = ownerProcedure
  .input(uploadIdsInput)
  .output(uploadsOutput)
  .query(async ({ ctx: { db, storage, ownerId }, input: { ids } }) => {
    const uploads = await findUploads(db, { ids, ownerId });
    return Promise.all(
      uploads.map(async (upload) =>
        uploadViewOf(upload, await thumbhashOf(await storage.get(upload.asset.storageKey))),
      ),
    );
  });
