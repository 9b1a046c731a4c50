import type { Sql } from '../database/connect';
import { HttpError } from '../http/router';
import type { Registry } from '../registry/registry';
import { badge, duration, moment } from './format';
import { html, type Part } from './html';
import { confirmed, type Page } from './layout';
import { rightNow } from './right-now';
import { findRunRecord, type ChildRun, type RunRecord } from './run-record';
import { attemptList, timeline } from './timeline';
import { errorBlock, labelledValue } from './value';

export async function runPage(
  { sql, registry }: { sql: Sql; registry: Registry },
  runId: string,
): Promise<Page> {
  const record = await findRunRecord(sql, runId);
  if (!record) throw new HttpError(404, 'There is no run with this id.');
  const { run } = record;
  const maxAttempts = registry.find(run.functionId)?.maxAttempts ?? null;
  const live = run.endedAt ? null : 'data-live';
  const body = html`<div id="run" data-keyed ${live}>
    <div class="heading" id="heading">
      <h1>${run.functionId}</h1>
      ${badge(run.status)}
    </div>
    ${actions(record)} ${rightNow(record, maxAttempts)} ${ending(record)} ${facts(record)}
    <section id="timeline" aria-labelledby="timeline-heading" data-keyed>
      <h2 id="timeline-heading">Steps</h2>
      ${timeline(record)}
    </section>
    <section id="event">
      <h2>Event</h2>
      ${labelledValue(run.eventName ?? 'Event', run.event, 'event-body')}
    </section>
  </div>`;
  return { title: `${run.status}: ${run.functionId}`, current: 'runs', body };
}

function facts(record: RunRecord) {
  const { run, children } = record;
  const tookMs = (run.endedAt?.getTime() ?? Date.now()) - run.createdAt.getTime();
  const id = encodeURIComponent(run.functionId);
  const events = run.batchEventIds ?? [run.eventId];
  const eventLink = (eventId: string) =>
    html`<div>
      <a href="/events/${eventId}">${events.length === 1 ? (run.eventName ?? eventId) : eventId}</a>
    </div>`;
  const childLink = (child: ChildRun) =>
    html`<div><a href="/runs/${child.id}">${child.functionId}</a> ${badge(child.status)}</div>`;
  return html`<dl class="facts" id="facts">
    ${fact('Started', moment(run.createdAt), 'wide')}
    ${fact('Ended', moment(run.endedAt) ?? 'not yet', 'wide')} ${fact('Duration', duration(tookMs))}
    ${fact('Failed attempts', failedAttempts(record))} ${fact('Run', html`<code>${run.id}</code>`, 'wide')}
    ${fact(
      'Function',
      html`<a href="/functions#function-${id}">Settings</a> · <a href="/?function=${id}">All runs</a>`,
    )}
    ${fact('App', run.appId ?? 'unknown')}
    ${fact(events.length === 1 ? 'Event' : 'Events', events.map(eventLink), 'wide')}
    ${
      run.parentRunId &&
      fact(
        'Invoked by',
        html`<a href="/runs/${run.parentRunId}">${run.parentFunctionId ?? run.parentRunId}</a>`,
        'wide',
      )
    }
    ${children.length > 0 && fact('Invoked runs', children.map(childLink), 'wide')}
  </dl>`;
}

/** Omits the end of the function when a step's error caused it: that error counts with the step. */
function failedAttempts({ steps, attempts }: RunRecord) {
  const isStepFailed = steps.some(({ error }) => error !== null);
  return attempts.filter(({ stepId, retryAt }) => stepId !== null || retryAt !== null || !isStepFailed)
    .length;
}

function fact(term: string, value: Part, look = '') {
  return html`<div class="${look}">
    <dt>${term}</dt>
    <dd>${value}</dd>
  </div>`;
}

function actions({ run }: RunRecord) {
  const address = `/runs/${run.id}`;
  const cancel = confirmed({
    action: `${address}/cancel`,
    label: 'Cancel…',
    question: 'The step that is running ends; nothing after it begins.',
    answer: 'Cancel this run',
  });
  return html`<div class="actions" id="actions">
    <form method="post" action="${address}/replay"><button>Replay</button></form>
    ${!run.endedAt && cancel}
    <a class="button" href="${address}/json">Raw JSON</a>
  </div>`;
}

/** The result of the run, and earlier errors of the function itself. */
function ending({ run, steps, attempts }: RunRecord) {
  const failed = steps.filter(({ error }) => error !== null);
  const earlier = attempts.filter(({ stepId, retryAt }) => stepId === null && retryAt !== null);
  return html`<section id="ending">
    ${run.status === 'failed' && html`<h2>Failure</h2>`}
    ${
      run.status === 'failed' &&
      failed.map(({ stepId, name }) => html`<p>Failed step: <a href="#in-${stepId}">${name}</a></p>`)
    }
    ${run.error !== null && errorBlock(run.error)}
    ${
      run.output &&
      html`<h2>Result</h2>
        ${labelledValue('Returned', run.output, 'run-output')}`
    }
    ${
      earlier.length > 0 &&
      html`<h2>Earlier attempts of the function</h2>
        ${attemptList(earlier)}`
    }
  </section>`;
}
