import { keepThumbhash } from '@darkroom/db/upload/keep-thumbhash';
import type { UploadWithAsset } from '@darkroom/db/upload/upload';
import { thumbhashOf } from '@darkroom/pictures/thumbhash-of';
import { StorageError } from '@darkroom/storage/storage';
import type { Deps } from '../deps';

/**
 * Draws and stores the thumbhash of an upload that an earlier version kept without one. Null where its bytes are gone or
 * damaged: such an upload is as good as not there.
 */
export async function drawThumbhash(
  { db, storage, log }: Pick<Deps, 'db' | 'storage' | 'log'>,
  { id, asset }: UploadWithAsset,
): Promise<string | null> {
  const thumbhash = await draw(storage, asset.storageKey).catch((error: unknown) => {
    // A storage that does not answer now says nothing about the upload.
    if (error instanceof StorageError && error.code !== 'not-found') throw error;
    log.warn({ err: error, uploadId: id }, 'An upload cannot be read');
    return null;
  });
  if (thumbhash !== null) await keepThumbhash(db, { id, thumbhash });
  return thumbhash;
}

async function draw(storage: Deps['storage'], storageKey: string): Promise<string> {
  return thumbhashOf(await storage.get(storageKey));
}
