import { Cron } from 'croner';

/** The first moment after `after` at which the cron is due. `TZ=Europe/Rome 0 2 * * *` sets the time zone, else UTC. */
export function nextTick(cron: string, after: Date) {
  return parse(cron).nextRun(after);
}

/** The moment at which the cron was last due, which may be `now`. */
export function lastTick(cron: string, now: Date) {
  return parse(cron).previousRuns(1, new Date(now.getTime() + 1))[0] ?? now;
}

function parse(cron: string) {
  const [, timezone = 'UTC', pattern = cron] = /^(?:CRON_)?TZ=(\S+)\s+(.*)$/.exec(cron.trim()) ?? [];
  return new Cron(pattern, { timezone, paused: true });
}
