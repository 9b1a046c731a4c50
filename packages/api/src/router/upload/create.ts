import { normalisePicture } from '@darkroom/pictures/normalise-picture';
import { ownerProcedure } from '../../trpc';
import { fileOf } from '../../upload/file-of';
import { keepUpload } from '../../upload/keep-upload';
import { takeTurn } from '../../upload/take-turn';
import { uploadView } from '../../view/upload-view';
import { uploadViewOf } from '../../view/upload-view-of';
import { createUploadInput } from './schemas';

export const create = ownerProcedure
  .input(createUploadInput)
  .output(uploadView)
  .mutation(async ({ ctx, input: form }) => {
    const { fileName, bytes } = await fileOf(form);
    const picture = await takeTurn(() => normalisePicture(bytes));
    const upload = await keepUpload(ctx, { ownerId: ctx.ownerId, fileName, picture });
    return uploadViewOf(upload, picture.thumbhash);
  });
