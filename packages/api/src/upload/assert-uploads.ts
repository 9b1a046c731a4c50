import type { Db } from '@darkroom/db/client';
import { findUploads } from '@darkroom/db/upload/find-uploads';
import type { UploadReference } from '@darkroom/kinds/define-kind';
import { InputError } from '../error/input-error';

/** Throws InputError at the first reference of an input to an upload that its owner does not have. */
export async function assertUploads(
  db: Db,
  { uploads, ownerId }: { uploads: readonly UploadReference[]; ownerId: string },
): Promise<void> {
  const found = await findUploads(db, { ids: uploads.map(({ id }) => id), ownerId });
  const foundIds = new Set(found.map(({ id }) => id));
  const missing = uploads.find(({ id }) => !foundIds.has(id.toLowerCase()));
  if (!missing) return;
  throw new InputError(
    ['input', ...missing.path].join('.'),
    'This reference image is not there any more. Add it again.',
  );
}
