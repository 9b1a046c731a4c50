import { nextTick } from '../cron/next-tick';
import { rowsParameter, type Sql, type Transaction } from '../database/connect';
import { newId } from '../events/event-id';
import { RegistrationError } from './flow-control/check';
import { functionConfig, type FunctionConfig } from './function-config';
import type { Registration } from './registration';

/**
 * Stores an app and its functions, and archives those it no longer names. Answers whether anything has changed.
 * Throws RegistrationError.
 */
export async function registerApp(sql: Sql, registration: Registration) {
  const functions = registration.functions.map((config) => ({ config, fn: functionConfig(config) }));
  const ids = functions.map(({ fn }) => fn.id);
  const [repeated] = ids.filter((id, index) => ids.indexOf(id) !== index);
  if (repeated) throw new RegistrationError(`The app registers two functions with the id "${repeated}".`);
  const { appName, url, sdk = null, framework = null } = registration;
  return sql.begin(async (tx) => {
    await tx`SELECT pg_advisory_xact_lock(hashtext('engine.register'))`;
    const before = await fingerprint(tx, appName);
    await tx`
      INSERT INTO engine.apps (id, url, sdk, framework) VALUES (${appName}, ${url}, ${sdk}, ${framework})
      ON CONFLICT (id) DO UPDATE SET url = excluded.url, sdk = excluded.sdk, framework = excluded.framework,
        registered_at = now()`;
    await tx`
      UPDATE engine.functions SET is_archived = true, updated_at = now()
      WHERE app_id = ${appName} AND NOT is_archived AND id <> ALL(${ids}::text[])`;
    const rows = functions.map(({ config, fn }) => ({
      id: fn.id,
      internalId: fn.internalId,
      config,
      concurrencyLimits: fn.concurrency.map(({ limit }) => limit),
      startIntervalMs: fn.throttle?.intervalMs,
      startCapacity: fn.throttle?.capacity,
    }));
    await tx`
      INSERT INTO engine.functions (id, internal_id, app_id, config, concurrency_limits, start_interval_ms, start_capacity)
      SELECT id, "internalId", ${appName}, config, "concurrencyLimits", "startIntervalMs", "startCapacity"
      FROM json_to_recordset(${rowsParameter(rows)}::text::json)
        AS t(id text, "internalId" uuid, config json, "concurrencyLimits" int[],
          "startIntervalMs" double precision, "startCapacity" int)
      ON CONFLICT (id) DO UPDATE SET app_id = excluded.app_id, config = excluded.config, is_archived = false,
        concurrency_limits = excluded.concurrency_limits, start_interval_ms = excluded.start_interval_ms,
        start_capacity = excluded.start_capacity, updated_at = now()`;
    await scheduleCrons(
      tx,
      functions.map(({ fn }) => fn),
    );
    // Limits may have grown, and an app that was away is back: parked calls may try again.
    await tx`
      UPDATE engine.queue SET parked_on = NULL, due_at = CASE kind WHEN 'throttle' THEN now() ELSE due_at END
      WHERE id IN (
        SELECT id FROM engine.queue
        WHERE (parked_on IS NOT NULL OR kind = 'throttle') AND function_id = ANY(${ids}::text[])
        FOR UPDATE SKIP LOCKED)`;
    await tx`
      UPDATE engine.queue SET due_at = now() WHERE id IN (
        SELECT id FROM engine.queue
        WHERE function_id = ANY(${ids}::text[]) AND unreachable_count > 0 AND leased_by IS NULL AND due_at > now()
        FOR UPDATE SKIP LOCKED)`;
    await tx`NOTIFY engine_registry`;
    await tx`NOTIFY engine_wake`;
    return before !== (await fingerprint(tx, appName));
  });
}

/** Everything that a registration sets, as one text to compare. */
async function fingerprint(tx: Transaction, appName: string) {
  const [row] = await tx<{ fingerprint: string | null }[]>`
    SELECT md5(concat(a.url, a.sdk, a.framework, (
      SELECT string_agg(f.id || f.config::text, ',' ORDER BY f.id) FROM engine.functions f
      WHERE f.app_id = a.id AND NOT f.is_archived))) AS fingerprint
    FROM engine.apps a WHERE a.id = ${appName}`;
  return row?.fingerprint ?? null;
}

async function scheduleCrons(tx: Transaction, functions: readonly FunctionConfig[]) {
  const wanted = functions.flatMap((fn) => fn.crons.map((cron) => ({ functionId: fn.id, cron })));
  await tx`
    DELETE FROM engine.queue q WHERE kind = 'cron'
      AND (EXISTS (SELECT 1 FROM engine.functions f WHERE f.id = q.function_id AND f.is_archived)
        OR q.function_id = ANY(${functions.map((fn) => fn.id)}::text[]) AND NOT EXISTS (
          SELECT 1 FROM json_to_recordset(${rowsParameter(wanted)}::text::json) AS t("functionId" text, cron text)
          WHERE t."functionId" = q.function_id AND t.cron = q.step_id))`;
  for (const { functionId, cron } of wanted) {
    const due = nextTick(cron, new Date());
    if (!due) continue;
    await tx`
      INSERT INTO engine.queue (id, kind, is_call, function_id, step_id, concurrency_keys, due_at)
      VALUES (${newId()}, 'cron', false, ${functionId}, ${cron}, '{}', ${due})
      ON CONFLICT (function_id, step_id) WHERE kind = 'cron' DO NOTHING`;
  }
}
