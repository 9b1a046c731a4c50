import { createDb } from '@darkroom/db/client';
import { readDatabaseUrl } from '@darkroom/db/env';
import { createEventHub } from '@darkroom/db/event-hub';
import { createJobsClient, sendCancelRequested, sendGenerationRequested } from '@darkroom/jobs/client';
import { warmPicturePool } from '@darkroom/pictures/picture-pool';
import { createDiskStorage } from '@darkroom/storage/disk-storage';
import { readStorageEnv } from '@darkroom/storage/env';
import { activeProviders } from '@darkroom/jobs/active-providers';
import { createLog } from '@darkroom/jobs/log';
import { redactOutput } from '@darkroom/jobs/redact-output';
import type { Deps } from './deps';

// A reader is told within two seconds that the database is away.
const answerWithinMs = 1000;

declare global {
  // On `globalThis`, which outlives the reloading of modules in development: else every reload would open another pool.
  var darkroomServer: Deps | undefined;
}

/**
 * What the whole process shares: one pool, one listening connection, one storage, one engine client. Made with the first
 * request, so that neither an import nor a build needs a database. Throws an Error for the operator when a variable is
 * missing or wrong.
 */
export function getServer(): Deps {
  return (globalThis.darkroomServer ??= createServer(process.env));
}

function createServer(env: Record<string, string | undefined>): Deps {
  redactOutput(env);
  const log = createLog('darkroom-web', env);
  const { db, sql } = createDb({
    url: readDatabaseUrl(env),
    answerWithinMs,
    onChange(isAway) {
      if (isAway) log.warn('The database does not answer: requests are answered with 503 until it does');
      else log.info('The database answers again');
    },
  });
  warmPicturePool().catch((err: unknown) => log.error({ err }, 'Pictures cannot be read'));
  const client = createJobsClient(env);
  return {
    db,
    hub: createEventHub(sql),
    storage: createDiskStorage(readStorageEnv(env).STORAGE_DIR),
    jobs: {
      generationRequested: (attempt) => sendGenerationRequested(client, attempt),
      cancelRequested: (generation) => sendCancelRequested(client, generation),
    },
    providers: activeProviders(env),
    log,
    defer: (work) => void work,
  };
}
