import { z } from 'zod';
import { uploadView } from '../../view/upload-view';

/** A form with one picture in `file`. */
export const createUploadInput = z.instanceof(FormData, {
  error: 'Send a form with the picture in its field “file”.',
});

export const uploadIdsInput = z.object({ ids: z.array(z.uuid()).max(14) });
export const uploadsOutput = z.array(uploadView);
