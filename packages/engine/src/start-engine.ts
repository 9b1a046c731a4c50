import pino from 'pino';
import { AppClient } from './app-call/app-client';
import { connect } from './database/connect';
import { migrate } from './database/migrate';
import { newId } from './events/event-id';
import { allRoutes } from './http/all-routes';
import { allowedHosts } from './http/allowed-hosts';
import { guard } from './http/guard';
import { startServer } from './http/server';
import { Journal } from './journal/journal';
import { Dispatcher } from './queue/dispatcher';
import { Registry } from './registry/registry';
import { AppSync } from './registry/app-sync';
import { startPruning } from './retention/prune';
import { StateCache } from './runs/state-cache';
import { createRedactor, secretsOf } from './redact';
import { keysOf } from './signing/signing-key';
import { defaultRetries, defaults, type EngineOptions } from './settings';

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
  const onError = (error: unknown) => logger.error({ err: error }, 'The engine met an error and goes on.');
  const sql = connect(options.databaseUrl);
  await migrate(sql);
  const registry = new Registry(onError);
  await registry.load(sql);

  const states = new StateCache(sql);
  const keys = keysOf(options);
  const apps = new AppClient(keys.signingKey);
  const retries = { ...defaultRetries, ...pickRetries(options) };
  const journal: Journal = new Journal({
    databaseUrl: options.databaseUrl,
    registry,
    onError,
    claimRequest: () => dispatcher.claimRequest(),
    onFlushed(result) {
      states.add(result.steps);
      for (const runId of [...result.doubtfulRunIds, ...result.endedRunIds]) states.forget(runId);
      for (const state of result.startedRuns) states.keep(state);
      dispatcher.onFlushed(result);
    },
  });
  const engineId = newId();
  const dispatcher = new Dispatcher(
    { sql, apps, journal, registry, states, retries, redact: createRedactor(secretsOf(options)) },
    { engineId, leaseMs, maxCalls, onError },
  );
  await sql.listen('engine_wake', (from) => (from === engineId ? undefined : journal.claim()));
  const reload = () => void registry.load(sql).catch(onError);
  // Also runs after every reconnection: what was announced meanwhile is read again.
  await sql.listen('engine_registry', reload, reload);
  const server = await startServer({
    routes: guard(allRoutes({ sql, journal, registry, keys }), keys),
    hosts: allowedHosts(host, options.allowedHosts),
    host,
    port,
    serverKind: apps.serverKind,
    onError,
  });
  dispatcher.start();
  const stopPruning = startPruning({ databaseUrl: options.databaseUrl, retentionDays, onError });
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
