import { setTimeout as sleepMs } from 'node:timers/promises';
import postgres from 'postgres';
import type { TestServer } from './test-server';
import { until } from './until';

/**
 * Waits until the server has decided what the events sent before start. The engine decides in the transaction that accepts an
 * event or that a held start is due in. The Inngest server looks at events later and side by side, and nothing shows when:
 * there it can only sleep.
 */
export async function settled({ databaseUrl }: TestServer) {
  if (databaseUrl === null) return sleepMs(600);
  const sql = postgres(databaseUrl, { max: 1 });
  await until('the starts that are due', async () => {
    const [row] = await sql<{ isPending: boolean }[]>`
      SELECT EXISTS (
        SELECT 1 FROM engine.queue
        WHERE kind IN ('start', 'route') AND (due_at <= now() OR leased_by IS NOT NULL)) AS "isPending"`;
    return row?.isPending === false;
  });
  await sql.end();
}
