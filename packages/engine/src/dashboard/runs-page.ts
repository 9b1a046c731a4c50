import type { Sql } from '../database/connect';
import { badge, duration, time } from './format';
import { html, type Part } from './html';
import type { Page } from './layout';
import {
  countRuns,
  pageSize,
  runListQuery,
  shownCount,
  spans,
  statuses,
  type RunCounts,
  type RunFilters,
  type RunListRow,
} from './run-list';

interface EngineAddress {
  engineUrl: string;
  /** Whether the engine has a signing key. */
  isSigned: boolean;
}

export async function runsPage(
  sql: Sql,
  { query, ...engine }: { query: URLSearchParams } & EngineAddress,
): Promise<Page> {
  const filters = readFilters(query);
  const [counts, found, functions] = await Promise.all([
    countRuns(sql),
    runListQuery(sql, filters),
    sql<{ id: string; appId: string }[]>`SELECT id, app_id FROM engine.functions ORDER BY id`,
  ]);
  const runs = found.slice(0, pageSize);
  const last = found.length > pageSize ? runs.at(-1) : undefined;
  const apps = [...new Set(functions.map(({ appId }) => appId))];
  const body = html`<h1>Runs</h1>
    ${countList(counts)} ${filterForm(filters, { apps, functionIds: functions.map(({ id }) => id) })}
    ${rows(runs, { isLive: filters.before === '' })}
    ${runs.length === 0 && (counts.total === 0 ? howToBegin(engine, apps) : html`<p>No run matches.</p>`)}
    <nav class="pages" aria-label="Pages">
      ${filters.before && html`<a class="button" href="?${address(query, '')}">Newest</a>`}
      ${last && html`<a class="button" href="?${address(query, last.id)}">Older</a>`}
    </nav>`;
  const title = ['Runs', filters.status, filters.functionId].filter((part) => part !== '').join(' · ');
  return { title, current: 'runs', body };
}

function readFilters(query: URLSearchParams): RunFilters {
  const read = (name: string) => (query.get(name) ?? '').trim().replaceAll('\u0000', '');
  return {
    status: read('status'),
    functionId: read('function'),
    app: read('app'),
    within: read('within'),
    text: read('text'),
    before: read('before'),
  };
}

function address(query: URLSearchParams, before: string) {
  const next = new URLSearchParams([...query].filter(([, value]) => value !== ''));
  next.delete('before');
  if (before) next.set('before', before);
  return next.toString();
}

function countList({ running, failedHour, failedDay }: RunCounts) {
  const failed = (count: number, [within, label]: readonly [string, string]) =>
    html`<li class="${count > 0 && 'is-alarming'}">
      <a href="/?status=failed&amp;within=${within}"><b>${shownCount(count)}</b>${label}</a>
    </li>`;
  return html`<ul class="counts" id="counts" data-live>
    <li>
      <a href="/?status=running"><b>${shownCount(running)}</b>running</a>
    </li>
    ${failed(failedHour, ['hour', 'failed, last hour'])} ${failed(failedDay, ['day', 'failed, last day'])}
  </ul>`;
}

interface Choices {
  apps: readonly string[];
  functionIds: readonly string[];
}

function filterForm(filters: RunFilters, { apps, functionIds }: Choices) {
  return html`<form class="filters" method="get" action="/" role="search" aria-label="Filter runs">
    ${select('status', 'Status', { values: statuses, chosen: filters.status })}
    ${select('within', 'Started within', { values: Object.keys(spans), chosen: filters.within })}
    ${select('function', 'Function', { values: functionIds, chosen: filters.functionId, look: 'wide' })}
    ${(apps.length > 1 || filters.app) && select('app', 'App', { values: apps, chosen: filters.app })}
    <label class="field wide">
      Run id, event id or event name
      <input type="search" name="text" value="${filters.text}" autocomplete="off" spellcheck="false" />
    </label>
    <button>Filter</button>
  </form>`;
}

function select(
  name: string,
  label: string,
  { values, chosen, look = '' }: { values: readonly string[]; chosen: string; look?: string },
) {
  const option = (value: string) => html`<option ${value === chosen && 'selected'}>${value}</option>`;
  return html`<label class="field ${look}">
    ${label}
    <select name="${name}">
      <option value="">any</option>
      ${values.map(option)}
    </select>
  </label>`;
}

export function rows(runs: readonly RunListRow[], { isLive }: { isLive: boolean }) {
  return html`<ul class="rows" id="runs" aria-label="Runs" data-keyed ${isLive && 'data-live'}>
    ${runs.map(row)}
  </ul>`;
}

function row(run: RunListRow): Part {
  const tookMs = (run.endedAt?.getTime() ?? Date.now()) - run.createdAt.getTime();
  return html`<li id="run-${run.id}">
    ${badge(run.status)}
    <a class="title" href="/runs/${run.id}">${run.functionId}</a>
    <span class="cell wide">${run.eventName}</span>
    <span class="cell">${duration(tookMs)}</span>
    <span class="cell">${time(run.createdAt)}</span>
    ${run.reason && html`<span class="reason">${run.reason}</span>`}
    ${!run.reason && run.failedAttempts > 0 && html`<span class="reason">${failures(run.failedAttempts)}</span>`}
  </li>`;
}

function failures(count: number) {
  return count === 1 ? '1 attempt failed' : `${count} attempts failed`;
}

function howToBegin({ engineUrl, isSigned }: EngineAddress, apps: readonly string[]) {
  if (apps.length > 0) {
    return html`<div class="card">
      <h2>Nothing has run yet</h2>
      <p>
        ${apps.join(', ')} is registered. <a href="/events">Send an event</a> or
        <a href="/functions">invoke a function</a>.
      </p>
    </div>`;
  }
  return html`<div class="card">
    <h2>No app is registered</h2>
    <p>Start your app with this engine's address:</p>
    <pre>
INNGEST_BASE_URL=${engineUrl} ${isSigned ? 'INNGEST_SIGNING_KEY=…' : 'INNGEST_DEV=1'} node app.js</pre>
    <p>and ask it once to register, at the address where it serves its functions:</p>
    <pre>curl -X PUT http://127.0.0.1:3000/api/inngest</pre>
    <p>or start the engine with <code>--sdk-url http://127.0.0.1:3000/api/inngest</code>.</p>
  </div>`;
}
