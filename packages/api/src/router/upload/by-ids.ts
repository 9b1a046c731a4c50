import { findUploads } from '@darkroom/db/upload/find-uploads';
import { ownerProcedure } from '../../trpc';
import { drawThumbhash } from '../../upload/draw-thumbhash';
import { uploadViewOf } from '../../view/upload-view-of';
import { uploadIdsInput, uploadsOutput } from './schemas';

export const byIds = ownerProcedure
  .input(uploadIdsInput)
  .output(uploadsOutput)
  .query(async ({ ctx, input: { ids } }) => {
    const { db, ownerId } = ctx;
    const uploads = await findUploads(db, { ids, ownerId });
    const views = await Promise.all(
      uploads.map(async (upload) => {
        const thumbhash = upload.thumbhash ?? (await drawThumbhash(ctx, upload));
        return thumbhash === null ? [] : [uploadViewOf(upload, thumbhash)];
      }),
    );
    return views.flat();
  });
