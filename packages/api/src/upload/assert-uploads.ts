import type { Db } from '@darkroom/db/client';
import { NotFoundError } from '@darkroom/db/errors';
import { getUploads } from '@darkroom/db/upload/get-uploads';
import { InputError } from '../error/input-error';

/** Throws InputError at the first reference of `input` to an upload that its owner does not have. */
export async function assertUploads(
  db: Db,
  { ids, ownerId, input }: { ids: readonly string[]; ownerId: string; input: unknown },
): Promise<void> {
  if (await hasAll(db, { ids, ownerId })) return;
  for (const id of ids) {
    if (await hasAll(db, { ids: [id], ownerId })) continue;
    const path = pathTo(input, id) ?? [];
    throw new InputError(
      ['input', ...path].join('.'),
      'This reference image is not there any more. Add it again.',
    );
  }
}

async function hasAll(db: Db, uploads: { ids: readonly string[]; ownerId: string }): Promise<boolean> {
  try {
    await getUploads(db, uploads);
    return true;
  } catch (error) {
    if (error instanceof NotFoundError) return false;
    throw error;
  }
}

function pathTo(value: unknown, wanted: string): string[] | null {
  if (value === wanted) return [];
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, child] of Object.entries(value)) {
    const path = pathTo(child, wanted);
    if (path) return [key, ...path];
  }
  return null;
}
