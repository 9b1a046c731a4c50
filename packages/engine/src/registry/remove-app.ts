import type { Sql } from '../database/connect';

/** Removes the apps at this URL: their functions start no new runs, and running ones go on. */
export async function removeApp(sql: Sql, url: string) {
  return sql.begin(async (tx) => {
    await tx`SELECT pg_advisory_xact_lock(hashtext('engine.register'))`;
    const apps = await tx<{ id: string }[]>`DELETE FROM engine.apps WHERE url = ${url} RETURNING id`;
    const ids = apps.map(({ id }) => id);
    const functions = await tx<{ id: string }[]>`
      UPDATE engine.functions SET is_archived = true, updated_at = now()
      WHERE app_id = ANY(${ids}::text[]) AND NOT is_archived RETURNING id`;
    await tx`
      DELETE FROM engine.queue
      WHERE kind = 'cron' AND function_id = ANY(${functions.map(({ id }) => id)}::text[])`;
    await tx`NOTIFY engine_registry`;
    return ids.length > 0;
  });
}
