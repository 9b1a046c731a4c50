import { z } from 'zod';
import { nextTick } from '../cron/next-tick';
import type { Sql } from '../database/connect';
import { functionSchema } from '../registry/registration';
import type { Registry } from '../registry/registry';
import { time } from './format';
import { html, type Part } from './html';
import type { Page } from './layout';

interface FunctionRow {
  id: string;
  appId: string;
  config: unknown;
  succeeded: number;
  failed: number;
}

interface AppRow {
  id: string;
  url: string;
  sdk: string | null;
  registeredAt: Date;
}

interface FunctionsPageDeps {
  sql: Sql;
  registry: Registry;
}

const recentRuns = 100;

export async function functionsPage({ sql, registry }: FunctionsPageDeps): Promise<Page> {
  const [apps, functions] = await Promise.all([
    sql<AppRow[]>`SELECT id, url, sdk, registered_at FROM engine.apps ORDER BY id`,
    sql<FunctionRow[]>`
      SELECT f.id, f.app_id, f.config, recent.succeeded, recent.failed FROM engine.functions f
      CROSS JOIN LATERAL (
        SELECT count(*) FILTER (WHERE status = 'completed')::int AS succeeded,
          count(*) FILTER (WHERE status = 'failed')::int AS failed
        FROM (SELECT status FROM engine.runs WHERE function_id = f.id ORDER BY id DESC LIMIT ${recentRuns}) AS last
      ) AS recent WHERE NOT f.is_archived ORDER BY f.id`,
  ]);
  const body = html`<h1>Functions</h1>
    ${apps.length === 0 && html`<p>No app is registered. <a href="/">How to register one</a></p>`}
    ${apps.map((app) =>
      appSection(
        app,
        functions.filter(({ appId }) => appId === app.id),
        registry,
      ),
    )}`;
  return { title: 'Functions', current: 'functions', body };
}

function appSection(app: AppRow, functions: readonly FunctionRow[], registry: Registry) {
  return html`<section>
    <h2>${app.id}</h2>
    <p class="quiet"><code>${app.url}</code> · ${app.sdk} · registered ${time(app.registeredAt)}</p>
    ${functions.map((row) => (registry.find(row.id) ? card(row) : unreadableCard(row)))}
  </section>`;
}

function card({ id, config, succeeded, failed }: FunctionRow) {
  const { name, triggers, steps, id: _, ...settings } = functionSchema.parse(config);
  const retries = Object.values(steps)[0]?.retries?.attempts ?? null;
  const runs = `/?function=${encodeURIComponent(id)}`;
  const ended = succeeded + failed;
  const rate =
    ended > 0 ? `${Math.round((succeeded / ended) * 100)} % of the last ${ended} succeeded` : 'never ended';
  const shown = Object.entries({ retries, ...settings }).filter(
    ([, value]) => value !== null && value !== undefined,
  );
  return html`<article class="card" id="function-${id}">
    <div class="heading">
      <h3>${name ?? id}</h3>
      ${name && name !== id && html`<code class="quiet">${id}</code>`}
      <a href="${runs}" aria-label="Runs of ${id}">Runs</a>
      ${failed > 0 && html`<a href="${runs}&amp;status=failed" aria-label="Failed runs of ${id}">Failed runs</a>`}
    </div>
    <dl class="facts">
      <div class="wide">
        <dt>Triggers</dt>
        <dd>${(triggers ?? []).map(trigger)}${!triggers?.length && 'only invoked'}</dd>
      </div>
      <div>
        <dt>Recently</dt>
        <dd>${rate}</dd>
      </div>
      ${shown.map(
        ([term, value]) =>
          html`<div>
            <dt>${term}</dt>
            <dd><code>${setting(value)}</code></dd>
          </div>`,
      )}
    </dl>
    <details class="value" id="invoke-${id}">
      <summary>Invoke…</summary>
      <form class="stack" method="post" action="/functions/${encodeURIComponent(id)}/invoke">
        <label class="field"
          >Data (a JSON object)<textarea name="data" spellcheck="false">{}</textarea>
        </label>
        <button class="main">Invoke</button>
      </form>
    </details>
  </article>`;
}

function unreadableCard({ id, appId }: FunctionRow) {
  return html`<article class="card" id="function-${id}">
    <div class="heading">
      <h3>${id}</h3>
      <a href="/?function=${encodeURIComponent(id)}" aria-label="Runs of ${id}">Runs</a>
    </div>
    <p>
      This version of the engine can't read how it is registered; the engine's log says why. Nothing starts
      it, and its runs wait, until ${appId} registers it again.
    </p>
  </article>`;
}

const cronSchema = z.looseObject({ cron: z.string() });

function trigger(value: { event?: string | undefined; expression?: string | null | undefined }): Part {
  const { data } = cronSchema.safeParse(value);
  if (data) return html`<div><code>${data.cron}</code> next ${time(nextTick(data.cron, new Date()))}</div>`;
  return html`<div>
    <code>${value.event}</code> ${value.expression && html`if <code>${value.expression}</code>`}
  </div>`;
}

function setting(value: unknown) {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
