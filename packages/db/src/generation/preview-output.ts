import { and, ne, sql } from 'drizzle-orm';
import type { Db, Tx } from '../client';
import { changeOutput, output, type OutputKey } from './change-output';

export interface PreviewOutputInput extends OutputKey {
  previewAssetId: string;
  /** Base64 thumbhash of the preview. */
  thumbhash: string;
}

/** Shows a developing output; a finished one keeps its picture. Throws AttemptOverError. */
export async function previewOutput(db: Db | Tx, input: PreviewOutputInput): Promise<void> {
  const { previewAssetId, thumbhash } = input;
  await changeOutput(db, input, {
    where: and(ne(output.status, 'ready'), sql`${output.previewAssetId} is distinct from ${previewAssetId}`),
    set: { previewAssetId, thumbhash },
    type: 'slot.previewed',
  });
}
