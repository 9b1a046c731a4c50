import { setTimeout as delay } from 'node:timers/promises';
import { StorageError } from '@darkroom/storage/storage';
import type { Deps } from '../deps';
import { getServer } from '../server';
import { retryAfterSeconds } from './retry-after';

const answerWithinMs = 1_500;

type Environment = Record<string, string | undefined>;

/**
 * Answers `/api/health` with the state of each part: 503 while the app cannot serve, 200 with `degraded` while it accepts
 * requests but nothing works on them. Leaves out parts without a known address.
 */
export async function handleHealth(
  _request: Request,
  deps: Deps = getServer(),
  env: Environment = process.env,
): Promise<Response> {
  const engineUrl = env.INNGEST_BASE_URL || (env.INNGEST_DEV?.startsWith('http') && env.INNGEST_DEV);
  const [database, storage, engine, worker] = await Promise.all([
    check(() => deps.db.execute('select 1')),
    check(() => canRead(deps)),
    engineUrl ? check(() => isWell(engineUrl)) : undefined,
    env.INNGEST_SERVE_ORIGIN ? check(() => isWell(env.INNGEST_SERVE_ORIGIN)) : undefined,
  ]);
  const isUseful = database === 'ok' && storage === 'ok';
  const isDegraded = [engine, worker].includes('unreachable');
  const status = isUseful ? (isDegraded ? 'degraded' : 'ok') : 'unavailable';
  return Response.json(
    { status, app: 'ok', database, storage, engine, worker },
    {
      status: isUseful ? 200 : 503,
      headers: { 'cache-control': 'no-store', ...(!isUseful && { 'retry-after': retryAfterSeconds }) },
    },
  );
}

async function check(ask: () => Promise<unknown>): Promise<'ok' | 'unreachable'> {
  const answered = ask().then(
    () => true,
    () => false,
  );
  const isThere = await Promise.race([answered, delay(answerWithinMs, false, { ref: false })]);
  return isThere ? 'ok' : 'unreachable';
}

async function canRead({ storage }: Deps): Promise<void> {
  await storage.get('health').catch((error: unknown) => {
    if (!(error instanceof StorageError && error.code === 'not-found')) throw error;
  });
}

async function isWell(url = ''): Promise<void> {
  const response = await fetch(new URL('/health', url), { signal: AbortSignal.timeout(answerWithinMs) });
  await response.body?.cancel();
  if (!response.ok) throw new Error(`${url} is not well.`);
}
