import { purgeGenerations } from '@darkroom/db/generation/purge-generations';
import { cron } from 'inngest';
import type { JobsDeps } from '../deps';

const keepDeletedMs = 7 * 24 * 60 * 60 * 1000;
const batchSize = 100;

/** Removes generations for good, with their bytes, a week after their deletion. */
export function createPurgeGenerations(deps: JobsDeps) {
  return deps.client.createFunction({ id: 'purge-generations', triggers: [cron('30 3 * * *')] }, ({ step }) =>
    step.run('purge', () => purgeDeleted(deps)),
  );
}

export async function purgeDeleted({ db, storage }: JobsDeps): Promise<number> {
  const deletedBefore = new Date(Date.now() - keepDeletedMs);
  let purged = 0;
  for (;;) {
    const { purgedCount, storageKeys } = await purgeGenerations(db, { deletedBefore, limit: batchSize });
    await storage.delete(storageKeys);
    purged += purgedCount;
    if (purgedCount < batchSize) return purged;
  }
}
