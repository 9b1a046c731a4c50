import { pictureTypes, type Picture } from '@darkroom/ai/provider';
import { NotFoundError } from '@darkroom/db/errors';
import { getUploads } from '@darkroom/db/upload/get-uploads';
import { StorageError } from '@darkroom/storage/storage';
import { z } from 'zod';
import type { Work } from '../attempt/work';
import { GenerationError } from '../errors';
import { readBytes } from './keep-bytes';

const mime = z.enum(pictureTypes);

/** The assets of the uploads that an input refers to; none where no model is asked any more. Throws `reference_missing`. */
export async function findReferences(work: Work<{ references: readonly string[] }>): Promise<string[]> {
  const { deps, generation, input } = work;
  if (!work.mayAsk) return [];
  return orMissing(async () => {
    const uploads = await getUploads(deps.db, { ids: input.references, ownerId: generation.ownerId });
    return uploads.map(({ asset }) => asset.id);
  });
}

/** Reads uploads as a model takes them. Throws `reference_missing`. */
export function readReferences(work: Work<unknown>, assetIds: readonly string[]): Promise<Picture[]> {
  return orMissing(() =>
    Promise.all(
      assetIds.map(async (assetId) => {
        const { asset, bytes } = await readBytes(work, assetId);
        return { bytes, mime: mime.parse(asset.mime) };
      }),
    ),
  );
}

/** An upload may be removed at any time, by its owner or with its age: no retry brings it back. */
async function orMissing<Found>(find: () => Promise<Found>): Promise<Found> {
  try {
    return await find();
  } catch (error) {
    const isMissing =
      error instanceof NotFoundError || (error instanceof StorageError && error.code === 'not-found');
    throw isMissing ? new GenerationError('reference_missing', { cause: error }) : error;
  }
}
