import type { Sql } from '../database/connect';
import { time } from './format';
import { html } from './html';
import type { Page } from './layout';

export interface EventFilters {
  name: string;
  before: string;
}

interface EventRow {
  id: string;
  name: string;
  externalId: string | null;
  receivedAt: Date;
  runs: number;
}

const pageSize = 50;

export function eventListQuery(sql: Sql, { name, before }: EventFilters) {
  return sql<EventRow[]>`
    SELECT e.id, e.name, e.external_id, e.received_at,
      (SELECT count(*)::int FROM engine.runs r
        WHERE r.event_id = e.id OR r.batch_event_ids @> ARRAY[e.id]) AS runs
    FROM engine.events e WHERE TRUE ${name ? sql`AND e.name = ${name}` : sql``}
      ${before ? sql`AND e.id < ${before}` : sql``}
    ORDER BY e.id DESC LIMIT ${pageSize + 1}`;
}

export async function eventsPage(sql: Sql, query: URLSearchParams): Promise<Page> {
  const read = (name: string) => (query.get(name) ?? '').trim().replaceAll('\u0000', '');
  const filters = { name: read('name'), before: read('before') };
  const found = await eventListQuery(sql, filters);
  const events = found.slice(0, pageSize);
  const last = found.length > pageSize ? events.at(-1) : undefined;
  const older = last && new URLSearchParams({ name: filters.name, before: last.id }).toString();
  const newest = new URLSearchParams({ name: filters.name }).toString();
  const body = html`<h1>Events</h1>
    <form class="filters" method="get" action="/events" role="search" aria-label="Filter events">
      <label class="field wide">
        Event name
        <input type="search" name="name" value="${filters.name}" autocomplete="off" spellcheck="false" />
      </label>
      <button>Filter</button>
    </form>
    ${sendForm(filters.name)}
    <ul class="rows events" id="events" aria-label="Events" data-keyed ${!filters.before && 'data-live'}>
      ${events.map(row)}
    </ul>
    ${events.length === 0 && html`<p>No event ${filters.name ? 'matches' : 'has been sent yet'}.</p>`}
    <nav class="pages" aria-label="Pages">
      ${filters.before && html`<a class="button" href="?${newest}">Newest</a>`}
      ${older && html`<a class="button" href="?${older}">Older</a>`}
    </nav>`;
  return { title: 'Events', current: 'events', body };
}

function row({ id, name, externalId, receivedAt, runs }: EventRow) {
  return html`<li id="event-${id}">
    <a class="title" href="/events/${id}">${name}</a>
    <span class="cell"><code>${externalId ?? id}</code></span>
    <span class="cell">${runs === 1 ? '1 run' : `${runs} runs`}</span>
    <span class="cell">${time(receivedAt)}</span>
  </li>`;
}

function sendForm(name: string) {
  return html`<details class="value" id="send">
    <summary>Send an event…</summary>
    <form class="stack" method="post" action="/events">
      <label class="field">
        Name
        <input name="name" value="${name}" required maxlength="256" spellcheck="false" />
      </label>
      <label class="field">Data (a JSON object)<textarea name="data" spellcheck="false">{}</textarea></label>
      <button class="main">Send</button>
    </form>
  </details>`;
}
