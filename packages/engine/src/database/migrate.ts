import type { Sql } from './connect';
import { migrations } from './schema';
import { readSqlFunctions } from './sql-functions';

/** Creates or updates the schema `engine`. Engines that start at the same moment wait for each other. */
export async function migrate(sql: Sql) {
  await sql.begin(async (tx) => {
    await tx`SELECT pg_advisory_xact_lock(hashtext('engine.migrate'))`;
    await tx`CREATE SCHEMA IF NOT EXISTS engine`;
    await tx`CREATE TABLE IF NOT EXISTS engine.migrations (name text PRIMARY KEY, ran_at timestamptz NOT NULL DEFAULT now())`;
    const rows = await tx<{ name: string }[]>`SELECT name FROM engine.migrations`;
    const done = new Set(rows.map((row) => row.name));
    for (const migration of migrations) {
      if (done.has(migration.name)) continue;
      await tx.unsafe(migration.sql);
      await tx`INSERT INTO engine.migrations (name) VALUES (${migration.name})`;
    }
    await tx.unsafe(
      readSqlFunctions()
        .map(({ sql }) => sql)
        .join('\n'),
    );
  });
}
