import { setTimeout as delay } from 'node:timers/promises';
import type { JobsDeps } from './deps';

const answerWithinMs = 1500;

/** A worker is healthy only when registered: an event that arrives before the engine knows the worker starts nothing. */
export async function workerHealth({ db }: JobsDeps, isRegistered: boolean) {
  const answered = db.execute('select 1').then(
    () => true,
    () => false,
  );
  const isThere = await Promise.race([answered, delay(answerWithinMs, false, { ref: false })]);
  const parts = {
    engine: isRegistered ? 'ok' : 'unreachable',
    database: isThere ? 'ok' : 'unreachable',
  };
  const isUseful = isRegistered && isThere;
  return { status: isUseful ? 200 : 503, body: { status: isUseful ? 'ok' : 'unavailable', ...parts } };
}
