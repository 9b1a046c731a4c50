import { z } from 'zod';
import type { Sql } from '../database/connect';
import { findEvent } from '../events/find-events';
import { HttpError } from '../http/router';
import { cancelledEventName, failedEventName, finishedEventName } from '../protocol/own-event-names';
import { exact, time } from './format';
import { html } from './html';
import type { Page } from './layout';
import type { RunListRow } from './run-list';
import { rows } from './runs-page';
import { labelledValue } from './value';

export async function eventPage(sql: Sql, eventId: string): Promise<Page> {
  const event = await findEvent(sql, eventId);
  if (!event) throw new HttpError(404, 'There is no event with this id.');
  const { internal_id: id, received_at: receivedAt, id: sentId, name, data, user, ts } = event;
  const payload = { id: sentId, name, data, user, ts };
  const runs = await sql<RunListRow[]>`
    SELECT r.id, r.function_id, r.status, r.created_at, r.ended_at, NULL AS event_name,
      CASE WHEN r.status = 'failed' THEN left(r.output ->> 'message', 200) END AS reason,
      (SELECT count(*)::int FROM engine.attempts a WHERE a.run_id = r.id) AS failed_attempts
    FROM engine.runs r WHERE r.event_id = ${id} OR r.batch_event_ids @> ARRAY[${id}] ORDER BY r.id DESC LIMIT 200`;
  const text = JSON.stringify(payload);
  const body = html`<h1>${payload.name}</h1>
    <p class="quiet">
      <code>${id}</code> · received ${time(receivedAt)} (${exact(receivedAt)})
      ${payload.id !== id && html`· sent with the id <code>${payload.id}</code>`}
    </p>
    ${endedRun(payload)}
    <div class="actions">
      <form method="post" action="/events/${id}/send"><button>Send again</button></form>
      <a class="button" href="/events/${id}/json">Raw JSON</a>
    </div>
    <h2>Payload</h2>
    ${labelledValue('Event', { text, length: text.length }, 'payload')}
    <h2>Runs it started</h2>
    ${runs.length === 0 && html`<p class="quiet">None.</p>`} ${rows(runs, { isLive: true })}`;
  return { title: payload.name, current: 'events', body };
}

const endSchema = z.object({
  name: z.enum([failedEventName, finishedEventName, cancelledEventName]),
  data: z.object({ run_id: z.string() }),
});

/** The run whose end this event reports. */
function endedRun(payload: unknown) {
  const { data: event } = endSchema.safeParse(payload);
  return (
    event &&
    html`<p>It tells the end of the run <a href="/runs/${event.data.run_id}">${event.data.run_id}</a>.</p>`
  );
}
