import { setTimeout as delay } from 'node:timers/promises';
import type { Sql } from '../../database/connect';
import { HttpError, route } from '../router';

const healthTimeoutMs = 1500;

/** Discovery and health. */
export function infoRoutes({ sql }: { sql: Sql }) {
  return [
    route('GET /health', 'open', async () => {
      const answered = sql`SELECT 1`.then(
        () => true,
        () => false,
      );
      const isWell = await Promise.race([answered, delay(healthTimeoutMs, false, { ref: false })]);
      if (!isWell) throw new HttpError(503, 'The database of the engine does not answer.');
      return { status: 200, body: { status: 200, message: 'OK' } };
    }),
    route('GET /dev', 'signed', async () => {
      const functions = await sql<{ id: string; config: unknown }[]>`
        SELECT id, config FROM engine.functions WHERE NOT is_archived ORDER BY id`;
      const apps = await sql<{ id: string; url: string; sdk: string | null }[]>`
        SELECT id, url, sdk FROM engine.apps ORDER BY id`;
      const shown = functions.map(({ id, config }) => ({
        ...(typeof config === 'object' ? config : {}),
        slug: id,
      }));
      return {
        status: 200,
        body: { version: 'inngest-engine', authed: false, isSingleNodeService: true, apps, functions: shown },
      };
    }),
  ];
}
