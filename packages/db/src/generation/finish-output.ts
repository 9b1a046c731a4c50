import { sql } from 'drizzle-orm';
import type { Db, Tx } from '../client';
import { changeOutput, output, type OutputKey } from './change-output';

export interface FinishOutputInput extends OutputKey {
  assetId: string;
  /** If left out, the preview and its thumbhash stay unchanged. */
  previewAssetId?: string | undefined;
  thumbhash?: string | undefined;
}

/**
 * Stores the finished output of a slot. Another asset replaces it; the same asset changes nothing. Throws AttemptOverError.
 */
export async function finishOutput(db: Db | Tx, input: FinishOutputInput): Promise<void> {
  const { assetId, previewAssetId, thumbhash } = input;
  await changeOutput(db, input, {
    where: sql`(${output.status}, ${output.assetId}) is distinct from
      ('ready'::slot_status, ${assetId}::uuid)`,
    set: { status: 'ready', assetId, previewAssetId, thumbhash, error: null, finishedAt: sql`now()` },
    type: 'slot.completed',
  });
}
