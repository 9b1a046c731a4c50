import { z } from 'zod';
import type { Sql } from '../database/connect';
import type { EventBody } from '../events/event';
import { isMatch } from '../expressions/expression';
import type { Journal } from '../journal/journal';
import type { Registry } from '../registry/registry';
import { newItem } from '../rows/new-item';
import type { QueueItem } from '../rows/queue-item';

const payloadSchema = z.object({ eventId: z.string() });

interface RouteDeps {
  sql: Sql;
  journal: Journal;
  registry: Registry;
}

/** Queues an item for each run that waits for the event and each one it cancels. */
export async function routeEvent(item: QueueItem, { sql, journal, registry }: RouteDeps) {
  const { eventId } = payloadSchema.parse(JSON.parse(item.payload ?? '{}'));
  const [event] = await sql<{ body: EventBody; bodyJson: string }[]>`
    SELECT body, body::text AS body_json FROM engine.events WHERE id = ${eventId}`;
  const waiting = event ? await findWaiting(sql, event.body) : [];
  const cancelled = event ? await findCancelled(sql, registry, { eventId, body: event.body }) : [];
  await journal.task({
    lease: item,
    apply(changes) {
      changes.deletedItemIds.push(item.id);
      for (const { runId, stepId } of waiting) {
        changes.newItems.push(newItem('deliver', { runId, stepId, payload: event?.bodyJson ?? null }));
      }
      for (const runId of cancelled) changes.newItems.push(newItem('cancel', { runId }));
    },
  });
}

async function findWaiting(sql: Sql, event: EventBody) {
  const waits = await sql<{ runId: string; stepId: string; expression: string | null; event: EventBody }[]>`
    SELECT w.run_id, w.step_id, w.expression, e.body AS event
    FROM engine.waits w JOIN engine.runs r ON r.id = w.run_id JOIN engine.events e ON e.id = r.event_id
    WHERE w.event_name = ${event.name} AND r.ended_at IS NULL`;
  return waits.filter((wait) => isMatch(wait.expression, { event: wait.event, async: event }));
}

async function findCancelled(sql: Sql, registry: Registry, event: { eventId: string; body: EventBody }) {
  const functions = new Map(registry.cancelledBy(event.body.name).map((fn) => [fn.id, fn]));
  if (functions.size === 0) return [];
  const runs = await sql<{ id: string; functionId: string; event: EventBody; ageMs: number }[]>`
    SELECT r.id, r.function_id, e.body AS event,
      (extract(epoch FROM sent.received_at - r.created_at) * 1000)::double precision AS age_ms
    FROM engine.events sent
    JOIN engine.runs r ON r.created_at <= sent.received_at AND r.event_id <> sent.id
    JOIN engine.events e ON e.id = r.event_id
    WHERE sent.id = ${event.eventId} AND r.function_id = ANY(${[...functions.keys()]}::text[]) AND r.ended_at IS NULL`;
  const cancelled = runs.filter((run) =>
    functions
      .get(run.functionId)
      ?.cancelOn.some(
        (rule) =>
          rule.event === event.body.name &&
          (rule.timeoutMs === null || run.ageMs <= rule.timeoutMs) &&
          isMatch(rule.expression, { event: run.event, async: event.body }),
      ),
  );
  return cancelled.map((run) => run.id);
}
