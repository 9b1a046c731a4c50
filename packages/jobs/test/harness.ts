import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createModels } from '../src/models/create-models';
import type { Ai } from '@darkroom/ai/provider';
import { keepAsset } from '@darkroom/assets/keep-asset';
import { createEventHub } from '@darkroom/db/event-hub';
import { createGeneration } from '@darkroom/db/generation/create-generation';
import type { Generation } from '@darkroom/db/generation/generation';
import { getGeneration } from '@darkroom/db/generation/get-generation';
import { anonymousOwnerId } from '@darkroom/db/owner';
import type { UploadWithAsset } from '@darkroom/db/upload/upload';
import { createUpload } from '@darkroom/db/upload/create-upload';
import { createTestDatabase } from '@darkroom/db/testing';
import { startEngine, type Engine, type EngineOptions } from '@darkroom/engine/testing';
import { kinds, type KindName } from '@darkroom/kinds';
import { isTerminal } from '@darkroom/kinds/vocabulary';
import { createDiskStorage } from '@darkroom/storage/disk-storage';
import { pino, type Logger } from 'pino';
import { createAnswerSpool } from '../src/answers/answer-spool';
import { createJobsClient, sendGenerationRequested } from '../src/client';
import type { JobsDeps } from '../src/deps';
import { createPagePool, type PagePool } from '../src/page/page-pool';
import { startWorker } from '../src/start-worker';

/** The engine, or the Inngest server at TEST_INNGEST_URL instead. */
export async function startServer(options: EngineOptions): Promise<Pick<Engine, 'url' | 'stop'>> {
  const url = process.env.TEST_INNGEST_URL;
  return url ? { url, stop: async () => {} } : startEngine(options);
}

/** A test file's own database, engine and worker. */
export type Harness = Awaited<ReturnType<typeof startHarness>>;

interface HarnessOptions {
  ai?: Ai;
  pages?: PagePool;
  log?: Logger;
  /** Variables for the engine's client, besides the engine's address. */
  env?: Record<string, string>;
  /** Replaces dependencies of the worker. */
  change?: (deps: JobsDeps, databaseUrl: string) => Promise<Partial<JobsDeps>>;
}

export async function startHarness({
  ai = createModels({ SAMPLE_PACE_MS: '0' }),
  pages = createPagePool(),
  log = pino({ level: process.env.LOG_LEVEL ?? 'silent' }),
  env = {},
  change = async () => ({}),
}: HarnessOptions = {}) {
  const database = await createTestDatabase();
  const storageDir = await mkdtemp(join(tmpdir(), 'darkroom-jobs-'));
  const engine = await startServer({ databaseUrl: database.url, port: 0, retryDelayMs: () => 50 });
  const hub = createEventHub(database.sql);
  const deps: JobsDeps = {
    client: createJobsClient({ ...env, INNGEST_DEV: engine.url }),
    db: database.db,
    hub,
    storage: createDiskStorage(storageDir),
    answers: createAnswerSpool(`${storageDir}-answers`, log),
    ai,
    pages,
    log,
    stepsPerOwner: 16,
  };
  const worker = await startWorker(
    { ...deps, ...(await change(deps, database.url)) },
    { host: '127.0.0.1', port: 0 },
  );
  await worker.registered;

  const stop = async () => {
    await engine.stop();
    await worker.stop();
    await pages.close();
    await hub.close();
    await database.drop();
    await rm(storageDir, { recursive: true, force: true });
    await rm(`${storageDir}-answers`, { recursive: true, force: true });
  };
  return { ...database, deps, engine, worker, stop };
}

/** Creates a generation as the API does and sends it to the engine. */
export async function submit(
  { deps }: Harness,
  kindName: KindName,
  given: Record<string, unknown>,
): Promise<Generation> {
  const generation = await createOnly(deps, kindName, given);
  await send(deps, generation);
  return generation;
}

export async function createOnly(
  { db }: Pick<JobsDeps, 'db'>,
  kindName: KindName,
  given: Record<string, unknown>,
): Promise<Generation> {
  const { input, slots } = await kinds[kindName].read(given);
  const { generation } = await createGeneration(db, {
    ownerId: anonymousOwnerId,
    kind: kindName,
    title: 'A test',
    input,
    slots,
    quotedCredits: 1,
  });
  return generation;
}

/** A PNG that the owner of all generations has uploaded. */
export async function makeUpload({ deps }: Harness, png: Uint8Array): Promise<UploadWithAsset> {
  const ownerId = anonymousOwnerId;
  const { id: assetId } = await keepAsset(deps, { ownerId, bytes: png, mime: 'image/png' });
  return createUpload(deps.db, { ownerId, assetId, fileName: 'a.png', thumbhash: 'AQ==' });
}

export async function send(
  { client }: Pick<JobsDeps, 'client'>,
  { id, ownerId, attempt }: Generation,
): Promise<void> {
  await sendGenerationRequested(client, { generationId: id, ownerId, attempt });
}

/** Resolves when the generation meets `condition`; checks it whenever the timeline grows. */
export async function until(
  { deps }: { deps: Pick<JobsDeps, 'db' | 'hub'> },
  id: string,
  condition: (generation: Generation) => boolean,
): Promise<Generation> {
  return new Promise((resolve, reject) => {
    const look = async () => {
      const generation = await getGeneration(deps.db, { id });
      if (!condition(generation)) return;
      unsubscribe();
      resolve(generation);
    };
    const unsubscribe = deps.hub.subscribe(id, () => void look().catch(reject));
    look().catch(reject);
  });
}

export const isOver = ({ status }: Generation) => isTerminal(status);
