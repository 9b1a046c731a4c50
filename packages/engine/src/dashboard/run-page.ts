import type { Sql } from '../database/connect';
import { HttpError } from '../http/router';
import type { Registry } from '../registry/registry';
import { badge, duration, time } from './format';
import { html, type Part } from './html';
import { confirmed, type Page } from './layout';
import { findRunRecord, type PendingRow, type RunRecord } from './run-record';
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
    ${facts(record)} ${actions(record)} ${now(record, maxAttempts)} ${ending(record)}
    <section id="timeline" aria-labelledby="timeline-heading" data-keyed>
      <h2 id="timeline-heading">Steps</h2>
      ${timeline(record)}
    </section>
    <section id="event">
      <h2>Event</h2>
      ${labelledValue(run.eventName ?? 'Event', run.event, 'event-body')}
    </section>
  </div>`;
  return { title: `${run.functionId} ${run.status}`, current: 'runs', body };
}

function facts({ run, attempts, children }: RunRecord) {
  const tookMs = (run.endedAt?.getTime() ?? Date.now()) - run.createdAt.getTime();
  const fact = (term: string, value: Part) =>
    html`<div>
      <dt>${term}</dt>
      <dd>${value}</dd>
    </div>`;
  return html`<dl class="facts" id="facts">
    ${fact('Run', html`<code>${run.id}</code>`)} ${fact('App', run.appId ?? 'unknown')}
    ${fact('Started', time(run.createdAt))} ${fact('Ended', time(run.endedAt) ?? 'not yet')}
    ${fact('Duration', duration(tookMs))} ${fact('Failed attempts', attempts.length)}
    ${fact('Event', html`<a href="/events/${run.eventId}">${run.eventName ?? run.eventId}</a>`)}
    ${
      run.batchEventIds &&
      fact(
        'All its events',
        run.batchEventIds.map((id) => html`<a href="/events/${id}">${id}</a> `),
      )
    }
    ${run.parentRunId && fact('Invoked by', html`<a href="/runs/${run.parentRunId}">${run.parentRunId}</a>`)}
    ${
      children.length > 0 &&
      fact(
        'Invoked runs',
        children.map(
          (child) => html`<a href="/runs/${child.id}">${child.functionId}</a> ${badge(child.status)} `,
        ),
      )
    }
  </dl>`;
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

function now({ run, pending, children }: RunRecord, maxAttempts: number | null) {
  if (run.endedAt) return null;
  const child = (stepId: string | null) => children.find((candidate) => candidate.parentStepId === stepId);
  return html`<section class="card now" id="now">
    <h2>Right now</h2>
    <ul>
      ${pending.map((row) => {
        const invoked = child(row.stepId);
        const link = invoked && html`<a href="/runs/${invoked.id}">${invoked.functionId}</a>`;
        return html`<li>${sentence(row, { maxAttempts, link })}</li>`;
      })}
    </ul>
  </section>`;
}

function sentence(row: PendingRow, { maxAttempts, link }: { maxAttempts: number | null; link: Part }): Part {
  const step = html`<strong>${row.name}</strong>`;
  if (row.kind === 'cancel') return 'Is being cancelled.';
  if (row.kind === 'deliver') return 'An answer is being delivered.';
  if (row.kind === 'sleep')
    return html`${step} has slept since ${time(row.since)}; it ends ${time(row.dueAt)}.`;
  if (row.kind === 'timeout' && row.op === 'InvokeFunction') {
    return html`${step} has waited for ${link ?? 'an invoked function'} since ${time(row.since)}; it gives up
    ${time(row.dueAt)}.`;
  }
  if (row.kind === 'timeout') {
    return html`${step} has waited for the event
      <code>${row.waitsFor}</code> ${row.expression && html`if <code>${row.expression}</code>`} since
      ${time(row.since)}; it gives up ${time(row.dueAt)}.`;
  }
  return callSentence(row, maxAttempts);
}

function callSentence(row: PendingRow, maxAttempts: number | null): Part {
  const what = row.kind === 'step' ? html`step <strong>${row.name}</strong>` : 'the function';
  const attempt = `attempt ${row.attempt + 1}${maxAttempts ? ` of ${maxAttempts}` : ''}`;
  if (row.leasedAt) return html`The app runs ${what}, ${attempt}, since ${time(row.leasedAt)}.`;
  if (row.parkedOn) {
    return html`Waits for a free slot to run ${what} since ${time(row.since)}: <code>${row.parkedOn}</code>.`;
  }
  if (row.unreachableSince) {
    return html`The app has not been reached since ${time(row.unreachableSince)}: ${row.unreachableReason}.
    Next try ${time(row.dueAt)}.`;
  }
  return html`The app will be called to run ${what}, ${attempt}, ${time(row.dueAt)}.`;
}

/** What the run came to, and what the function itself threw before. */
function ending({ run, attempts }: RunRecord) {
  const earlier = attempts.filter(({ stepId, retryAt }) => stepId === null && retryAt !== null);
  return html`<section id="ending">
    ${run.status === 'failed' && html`<h2>Failure</h2>`} ${run.error !== null && errorBlock(run.error)}
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
