import pino, { type Logger } from 'pino';
import { allRoutes } from './all-routes';
import { AppClient } from './app-call/app-client';
import { AppSync } from './app-call/app-sync';
import { StateCache } from './app-call/state-cache';
import { clientOptions, Database, type Sql } from './database/connect';
import { isConnectionError } from './database/connection-error';
import { migrate } from './database/migrate';
import { waitForDatabase } from './database/wait-for-database';
import { newId } from './events/event-id';
import { guard } from './guard';
import { allowedHosts } from './http/allowed-hosts';
import { startServer } from './http/server';
import { Journal } from './journal/journal';
import { Dispatcher } from './queue/dispatcher';
import { createRedactor, secretsOf } from './redaction/redact';
import { Registry } from './registry/registry';
import { startPruning } from './retention/prune';
import { defaultRetries, defaults, type EngineOptions } from './settings';
import { keysOf } from './signing/signing-key';

export type { EngineOptions } from './settings';

export interface Engine {
  url: string;
  /** Lets running calls end for a few seconds, then hands the rest back to the queue. */
  stop: (options?: { graceMs?: number }) => Promise<void>;
}

/** Starts an engine on a database. Any number of engines may share one. */
export async function startEngine(options: EngineOptions): Promise<Engine> {
  const { leaseMs, maxCalls, host, port, retentionDays } = { ...defaults, ...options };
  const logger = options.logger ?? pino({ level: 'silent' });
  // That the database is away was said once.
  const isSaid = (error: unknown) => database.watch.isAway && isConnectionError(error);
  const onError = (error: unknown) =>
    isSaid(error) || logger.error({ err: error }, 'The engine met an error and goes on.');
  const database = openDatabase(options.databaseUrl, logger);
  const sql = database.connect({ ...clientOptions, max: 5 });
  const registry = new Registry(onError);
  let isReady = false;
  const states = new StateCache(sql);
  const keys = keysOf(options);
  const apps = new AppClient(keys.signingKey);
  const retries = { ...defaultRetries, ...pickRetries(options) };
  const journal: Journal = new Journal({
    database,
    registry,
    onError,
    claimRequest: () => dispatcher.claimRequest(),
    onFlushed(result) {
      states.takeOver(result);
      dispatcher.onFlushed(result);
    },
  });
  const engineId = newId();
  const dispatcher = new Dispatcher(
    { sql, apps, journal, registry, states, retries, redact: createRedactor(secretsOf(options)) },
    { engineId, leaseMs, maxCalls, follow: (work) => database.watch.follow(work), onError },
  );
  const server = await startServer({
    routes: guard(allRoutes({ sql, journal, registry, keys }), keys),
    hosts: allowedHosts(host, options.allowedHosts),
    host,
    port,
    serverKind: apps.serverKind,
    waitsFor: () => (isReady && !database.watch.isAway ? null : `its database at ${database.place}`),
    onError,
  });
  await waitForDatabase(() => migrate(sql).then(() => registry.load(sql)), { place: database.place, logger });
  await listen(sql, { registry, onWake: (from) => from === engineId || journal.claim(), onError });
  isReady = true;
  dispatcher.start();
  const stopPruning = startPruning({ database, retentionDays, onError });
  const appSync = new AppSync({ apps, urls: options.sdkUrls ?? [], onError });
  await appSync.start();
  return {
    url: server.url,
    async stop({ graceMs = 3000 } = {}) {
      await stopPruning();
      await appSync.stop();
      await dispatcher.stop(graceMs);
      await server.close();
      await journal.close();
      apps.close();
      database.watch.close();
      await sql.end({ timeout: 5 });
    },
  };
}

function pickRetries({ retryDelayMs, unreachableDelayMs, maxUnreachableMs }: EngineOptions) {
  return {
    ...(retryDelayMs && { retryDelayMs }),
    ...(unreachableDelayMs && { unreachableDelayMs }),
    ...(maxUnreachableMs !== undefined && { maxUnreachableMs }),
  };
}

function openDatabase(url: string, logger: Logger): Database {
  const database: Database = new Database(url, (isAway) => {
    if (isAway) logger.warn(`The engine waits for its database at ${database.place}.`);
    else logger.info(`The database at ${database.place} answers.`);
  });
  return database;
}

interface Listening {
  registry: Registry;
  onWake: (engineId: string) => void;
  onError: (error: unknown) => void;
}

/** The driver listens again by itself, however often that fails. */
async function listen(sql: Sql, { registry, onWake, onError }: Listening) {
  await sql.listen('engine_wake', onWake).catch(onError);
  const reload = () => void registry.load(sql).catch(onError);
  // Also runs after every reconnection: what was announced meanwhile is read again.
  await sql.listen('engine_registry', reload, reload).catch(onError);
}
