import { z } from 'zod';
import type { Sql } from '../database/connect';
import { incomingEventSchema, newEvent, type IncomingEvent } from '../events/event';
import { newId } from '../events/event-id';
import { HttpError, type RouteRequest } from '../http/router';
import type { Journal } from '../journal/journal';
import type { Registry } from '../registry/registry';
import { cancelRun } from '../runs/cancel-run';
import { findEvent } from '../events/find-events';
import { invoke } from '../runs/invoke';
import { rerun, unrepeatable } from '../runs/rerun';
import { action } from './page-route';

export interface DashboardDeps {
  sql: Sql;
  journal: Journal;
  registry: Registry;
}

/** What the forms of the pages do. Each answers the address that shows its result. */
export function actionRoutes(deps: DashboardDeps) {
  const { sql, journal, registry } = deps;
  return [
    action('/runs/:id/replay', 'session', async ({ params }) => {
      const runId = await rerun(deps, params['id'] ?? '');
      if (!runId) throw new HttpError(404, unrepeatable);
      return `/runs/${runId}`;
    }),
    action('/runs/:id/cancel', 'session', async ({ params }) => {
      const result = await cancelRun(journal, params['id'] ?? '');
      if (result === 'unknown') throw new HttpError(404, 'There is no run with this id.');
      if (result === 'ended') throw new HttpError(409, 'The run has already ended.');
      return `/runs/${params['id']}`;
    }),
    action('/functions/:id/invoke', 'session', async ({ params, form }) => {
      const fn = registry.findActive(params['id'] ?? '');
      if (!fn) throw new HttpError(404, 'No app has registered a function with this id.');
      return `/runs/${await invoke(journal, { fn, data: await readData(form) })}`;
    }),
    action('/events', 'session', async ({ form }) => {
      const fields = await form();
      const name = (fields.get('name') ?? '').trim();
      return sendEvent(journal, { name, data: await readData(form) });
    }),
    action('/events/:id/send', 'session', async ({ params }) => {
      const event = await findEvent(sql, params['id'] ?? '');
      if (!event) throw new HttpError(404, 'There is no event with this id.');
      const { name, data, user } = event;
      return sendEvent(journal, { name, data, user });
    }),
  ];
}

async function sendEvent(journal: Journal, candidate: unknown) {
  const parsed = incomingEventSchema.safeParse(candidate);
  if (!parsed.success) throw new HttpError(400, z.prettifyError(parsed.error));
  const incoming: IncomingEvent = parsed.data;
  const [id] = await journal.accept({ events: [newEvent(newId(), incoming)] });
  return `/events/${id}`;
}

const dataSchema = z.record(z.string(), z.unknown());

async function readData(form: RouteRequest['form']) {
  const text = (await form()).get('data') ?? '';
  try {
    return dataSchema.parse(JSON.parse(text.trim() === '' ? '{}' : text));
  } catch {
    throw new HttpError(400, 'The data is not a JSON object. Go back to correct it.');
  }
}
