import { and, ne, sql } from 'drizzle-orm';
import type { Db, Tx } from '../client';
import { changeOutput, output, type OutputKey } from './change-output';

export interface PreviewOutputInput extends OutputKey {
  previewAssetId: string;
  /** Base64 thumbhash of the preview. */
  thumbhash: string;
}

/** Stores the preview of an unfinished output; a finished one keeps its picture. Returns false when the attempt is no longer active. */
export async function previewOutput(db: Db | Tx, input: PreviewOutputInput): Promise<boolean> {
  const { previewAssetId, thumbhash } = input;
  return changeOutput(db, input, {
    where: and(ne(output.status, 'ready'), sql`${output.previewAssetId} is distinct from ${previewAssetId}`),
    set: { previewAssetId, thumbhash },
    type: 'slot.previewed',
    data: { previewAssetId, thumbhash },
  });
}
