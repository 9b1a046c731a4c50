import type { Sql } from '../../database/connect';
import { removeApp } from '../../registry/remove-app';
import type { Registry } from '../../registry/registry';
import { HttpError, route } from '../router';

interface FunctionRow {
  id: string;
  internalId: string;
  config: { name?: string };
  updatedAt: Date;
}

/** Lists the functions of an app, and removes apps. */
export function appRoutes({ sql, registry }: { sql: Sql; registry: Registry }) {
  return [
    route('GET /v1/apps/:app/functions', 'signed', async ({ params }) => {
      const rows = await sql<FunctionRow[]>`
        SELECT id, internal_id, config, updated_at FROM engine.functions
        WHERE app_id = ${params['app'] ?? ''} AND NOT is_archived ORDER BY id`;
      const shown = rows.map(({ id, internalId, config, updatedAt }) => ({
        internal_id: internalId,
        id,
        name: config.name ?? id,
        config,
        created_at: updatedAt,
      }));
      return { status: 200, body: shown };
    }),
    route('DELETE /fn/remove', 'signed', async ({ query }) => {
      const url = query.get('url') ?? '';
      if (!(await removeApp(sql, url))) throw new HttpError(404, `App not found: ${url}`);
      await registry.load(sql);
      return { status: 200 };
    }),
  ];
}
