import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEventHub, type EventHub } from '@darkroom/db/event-hub';
import { anonymousOwnerId } from '@darkroom/db/owner';
import { createTestDatabase, type TestDatabase } from '@darkroom/db/testing';
import { createDiskStorage } from '@darkroom/storage/disk-storage';
import { pino } from 'pino';
import type { Deps, JobSender } from '../src/deps';
import { appRouter } from '../src/router';
import { createCallerFactory, createInnerContext } from '../src/trpc';

/** The API with its own database and storage, and an engine that only records the calls. */
export async function createHarness(opened?: TestDatabase) {
  const database = opened ?? (await createTestDatabase());
  const directory = await mkdtemp(join(tmpdir(), 'darkroom-api-'));
  const hub = countSubscribers(createEventHub(database.sql));
  const engine = createRecordingEngine();
  const deferred: Promise<void>[] = [];
  const logged: string[] = [];
  const deps: Deps = {
    db: database.db,
    hub: hub.hub,
    storage: createDiskStorage(directory),
    jobs: engine.jobs,
    providers: { text: ['sample'], image: ['sample'] },
    log: pino({ level: 'debug' }, { write: (line: string) => void logged.push(line) }),
    defer: (work) => void deferred.push(work),
  };
  return {
    ...database,
    deps,
    engine,
    logged,
    subscribers: hub.count,
    callerOf: (ownerId: string = anonymousOwnerId) =>
      createCallerFactory(appRouter)(createInnerContext({ deps, actor: { ownerId } })),
    /** Waits until all work deferred after an answer is done. */
    settle: async () => {
      await Promise.all(deferred);
    },
    close: async () => {
      await Promise.all(deferred);
      await hub.hub.close();
      await database.drop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

export type Harness = Awaited<ReturnType<typeof createHarness>>;

function createRecordingEngine() {
  const requested: { generationId: string; ownerId: string; attempt: number }[] = [];
  const canceled: string[] = [];
  const state = { isDown: false };
  const answer = async () => {
    if (state.isDown) throw new Error('connect ECONNREFUSED');
  };
  const jobs: JobSender = {
    generationRequested: async (attempt) => {
      await answer();
      requested.push(attempt);
    },
    cancelRequested: async ({ generationId }) => {
      await answer();
      canceled.push(generationId);
    },
  };
  return { jobs, requested, canceled, state };
}

function countSubscribers(hub: EventHub) {
  let count = 0;
  const counted: EventHub = {
    ...hub,
    subscribe(generationId, listener) {
      const unsubscribe = hub.subscribe(generationId, listener);
      count += 1;
      return () => {
        count -= 1;
        unsubscribe();
      };
    },
  };
  return { hub: counted, count: () => count };
}
