import type { Deps } from '../deps';
import { getServer } from '../server';

const databaseTimeoutMs = 2_000;

/** Answers `/api/health`: 200 while the app can serve, 503 while its database does not answer. */
export async function handleHealth(_request: Request, deps?: Deps): Promise<Response> {
  const isReachable = await isDatabaseReachable(deps);
  const state = {
    status: isReachable ? 'ok' : 'unavailable',
    app: 'ok',
    database: isReachable ? 'ok' : 'unreachable',
  };
  return Response.json(state, { status: isReachable ? 200 : 503, headers: { 'cache-control': 'no-store' } });
}

async function isDatabaseReachable(deps?: Deps): Promise<boolean> {
  const expired = new Promise<boolean>((resolve) => {
    setTimeout(resolve, databaseTimeoutMs, false).unref();
  });
  const answered = async () => {
    try {
      await (deps ?? getServer()).db.execute('select 1');
      return true;
    } catch {
      return false;
    }
  };
  return Promise.race([answered(), expired]);
}
