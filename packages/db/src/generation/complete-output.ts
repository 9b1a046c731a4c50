import { sql } from 'drizzle-orm';
import type { Db, Tx } from '../client';
import { changeOutput, output, type OutputKey } from './change-output';

export interface CompleteOutputInput extends OutputKey {
  assetId: string;
  /** Left out, the preview and its thumbhash stay as they are. */
  previewAssetId?: string | undefined;
  thumbhash?: string | undefined;
}

/**
 * Puts the finished piece into its slot; another asset replaces it, the same one again changes nothing. Returns false
 * when the attempt is no longer active.
 */
export async function completeOutput(db: Db | Tx, input: CompleteOutputInput): Promise<boolean> {
  const { assetId, previewAssetId, thumbhash } = input;
  return changeOutput(db, input, {
    where: sql`(${output.status}, ${output.assetId}) is distinct from
      ('ready'::slot_status, ${assetId}::uuid)`,
    set: { status: 'ready', assetId, previewAssetId, thumbhash, error: null, finishedAt: sql`now()` },
    type: 'slot.completed',
    data: { assetId, previewAssetId, thumbhash },
  });
}
