import { Cron } from 'croner';

/** The first moment after `after` at which the cron is due. `TZ=Europe/Rome 0 2 * * *` sets the time zone, else UTC. */
export function nextTick(cron: string, after: Date) {
  const [, timezone = 'UTC', pattern = cron] = /^(?:CRON_)?TZ=(\S+)\s+(.*)$/.exec(cron.trim()) ?? [];
  return new Cron(pattern, { timezone, paused: true }).nextRun(after);
}
