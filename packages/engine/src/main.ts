import pino from 'pino';
import { readArguments, usage } from './arguments';
import { parseEnv } from './env';
import { createRedactor, secretsOf } from './redaction/redact';
import { exponentialBackoff } from './settings';
import { startEngine } from './start-engine';
import { startProblem } from './start-problem';
import { surviveConnectionErrors } from './survive-connection-errors';

async function main() {
  const given = readArguments(process.argv.slice(2));
  if (given.isHelpWanted) return console.log(usage);
  const env = parseEnv({ ...process.env, ...given.env });
  const engine = await start(env, given.sdkUrls);
  let isStopping = false;
  const stop = () => {
    if (isStopping) process.exit(1);
    isStopping = true;
    engine.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  console.log(`Engine ready at ${engine.url}`);
}

async function start(env: ReturnType<typeof parseEnv>, sdkUrls: readonly string[]) {
  const secrets = {
    databaseUrl: env.databaseUrl,
    signingKey: env.INNGEST_SIGNING_KEY,
    signingKeyFallback: env.INNGEST_SIGNING_KEY_FALLBACK,
    eventKey: env.INNGEST_EVENT_KEY,
  };
  const hooks = { streamWrite: createRedactor(secretsOf(secrets)) };
  const logger = pino({ level: env.ENGINE_LOG_LEVEL, name: 'engine', hooks }, pino.destination(2));
  surviveConnectionErrors(logger);
  try {
    return await startEngine({
      ...secrets,
      host: env.ENGINE_HOST,
      port: env.ENGINE_PORT,
      allowedHosts: env.ENGINE_ALLOWED_HOSTS,
      retentionDays: env.ENGINE_RETENTION_DAYS,
      maxCalls: env.ENGINE_MAX_CALLS,
      leaseMs: env.ENGINE_LEASE_MS,
      retryDelayMs: exponentialBackoff(env.ENGINE_RETRY_BASE_MS),
      sdkUrls,
      logger,
    });
  } catch (error) {
    throw startProblem(error, env);
  }
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
