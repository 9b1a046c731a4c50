import { createModels } from './models/create-models';
import type { Ai } from '@darkroom/ai/provider';
import { createDb, type Db } from '@darkroom/db/client';
import { readDatabaseUrl } from '@darkroom/db/env';
import { createEventHub, type EventHub } from '@darkroom/db/event-hub';
import { warmPicturePool } from '@darkroom/pictures/picture-pool';
import { createDiskStorage } from '@darkroom/storage/disk-storage';
import { readStorageEnv } from '@darkroom/storage/env';
import type { Storage } from '@darkroom/storage/storage';
import type { Logger } from 'pino';
import { createAnswerSpool, type AnswerSpool } from './answers/answer-spool';
import { createJobsClient, type JobsClient } from './client';
import { readJobsEnv } from './env';
import { createLog } from './log';
import { createPagePool, type PagePool } from './page/page-pool';

/** The dependencies of the durable functions. */
export interface JobsDeps {
  client: JobsClient;
  db: Db;
  hub: EventHub;
  storage: Storage;
  /** Model answers that are not stored yet. */
  answers: AnswerSpool;
  ai: Ai;
  /** The processes that check pages, because a model's answer may contain anybody's text. */
  pages: PagePool;
  log: Logger;
  stepsPerOwner: number;
}

/** Opens everything that `env` configures. Throws one readable message when a variable is wrong. */
export function createJobsDeps(env: Record<string, string | undefined> = process.env) {
  const jobsEnv = readJobsEnv(env);
  const log = createLog('worker', env);
  const { STORAGE_DIR, ANSWERS_DIR } = readStorageEnv(env);
  const { db, sql, close } = createDb({
    url: readDatabaseUrl(env),
    onChange(isAway) {
      if (isAway) log.warn('The worker waits for its database, which does not answer');
      else log.info('The database answers again');
    },
  });
  const hub = createEventHub(sql, 'generation_cancel_requests');
  warmPicturePool().catch((err: unknown) => log.error({ err }, 'Pictures cannot be read'));
  const deps: JobsDeps = {
    client: createJobsClient(env),
    db,
    hub,
    storage: createDiskStorage(STORAGE_DIR),
    answers: createAnswerSpool(ANSWERS_DIR, log),
    ai: createModels(env),
    pages: createPagePool(),
    log,
    stepsPerOwner: jobsEnv.STEPS_PER_OWNER,
  };
  const end = async () => {
    await deps.pages.close();
    await hub.close();
    await close();
  };
  return { deps, close: end };
}
