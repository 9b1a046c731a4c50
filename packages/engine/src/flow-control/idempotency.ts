import type { Connection } from '../database/connect';

/** Takes keys for 24 hours; answers those that nobody had. */
export function takeIdempotencyKeys(tx: Connection, keys: readonly string[]) {
  if (keys.length === 0) return Promise.resolve([]);
  return tx<{ key: string }[]>`
    INSERT INTO engine.dedupes (key, target_id, expires_at)
    SELECT key, '', now() + interval '24 hours' FROM unnest(${[...keys]}::text[]) AS t(key) ORDER BY key
    ON CONFLICT (key) DO UPDATE SET expires_at = excluded.expires_at WHERE engine.dedupes.expires_at < now()
    RETURNING key`;
}
