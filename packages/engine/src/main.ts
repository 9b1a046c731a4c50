import { parseArgs } from 'node:util';
import pino from 'pino';
import { parseEnv } from './env';
import { exponentialBackoff } from './settings';
import { startEngine } from './start-engine';

async function main() {
  const { values } = parseArgs({ options: { 'sdk-url': { type: 'string', multiple: true } } });
  const env = parseEnv(process.env);
  const logger = pino({ level: env.ENGINE_LOG_LEVEL, name: 'engine' }, pino.destination(2));
  const engine = await startEngine({
    databaseUrl: env.databaseUrl,
    host: env.ENGINE_HOST,
    port: env.ENGINE_PORT,
    retentionDays: env.ENGINE_RETENTION_DAYS,
    maxCalls: env.ENGINE_MAX_CALLS,
    leaseMs: env.ENGINE_LEASE_MS,
    retryDelayMs: exponentialBackoff(env.ENGINE_RETRY_BASE_MS),
    sdkUrls: values['sdk-url'] ?? [],
    logger,
  });
  let isStopping = false;
  const stop = () => {
    if (isStopping) process.exit(1);
    isStopping = true;
    void engine.stop().then(() => process.exit(0));
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  console.log(`Engine ready at ${engine.url}`);
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
