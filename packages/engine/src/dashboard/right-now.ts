import { time } from './format';
import { html, type Part } from './html';
import type { PendingRow, RunRecord } from './run-record';

/** What a run that has not ended does and waits for. */
export function rightNow({ run, pending, attempts, children }: RunRecord, maxAttempts: number | null) {
  if (run.endedAt) return null;
  const failing = attempts.at(-1)?.name ?? null;
  const sentence = (row: PendingRow) => {
    if (row.kind === 'discover' || row.kind === 'step') return callSentence(row, { failing, maxAttempts });
    return waitSentence(row, children);
  };
  return html`<section class="card now" id="now">
    <h2>Right now</h2>
    <ul>
      ${pending.map((row) => html`<li>${sentence(row)}</li>`)}
    </ul>
  </section>`;
}

function waitSentence(row: PendingRow, children: RunRecord['children']): Part {
  if (row.kind === 'cancel') {
    if (row.timeout === null) return 'It is being cancelled.';
    const end = row.timeout === 'start' ? 'started' : 'ended';
    return html`It is cancelled ${time(row.dueAt)} unless it has ${end} by then.`;
  }
  if (row.kind === 'deliver') return 'An answer is being delivered.';
  const step = html`<strong>${row.name}</strong>`;
  if (row.kind === 'sleep')
    return html`${step} has slept since ${time(row.since)}; it ends ${time(row.dueAt)}.`;
  return html`${step} has waited for ${awaited(row, children)} since ${time(row.since)}; it gives up
  ${time(row.dueAt)}.`;
}

function awaited({ op, stepId, waitsFor, expression }: PendingRow, children: RunRecord['children']) {
  if (op === 'WaitForSignal') return html`the signal <code>${waitsFor}</code>`;
  if (op === 'WaitForEvent')
    return html`the event <code>${waitsFor}</code> ${expression && html`if <code>${expression}</code>`}`;
  const child = children.find(({ parentStepId }) => parentStepId === stepId);
  return child ? html`<a href="/runs/${child.id}">${child.functionId}</a>` : 'an invoked function';
}

interface CallContext {
  /** The step of the last failed attempt; null when the function itself failed. */
  failing: string | null;
  maxAttempts: number | null;
}

function callSentence(row: PendingRow, { failing, maxAttempts }: CallContext): Part {
  const name = row.kind === 'step' ? row.name : row.attempt > 0 && failing;
  const what = name ? html`step <strong>${name}</strong>` : 'the function';
  const attempt = `attempt ${row.attempt + 1}${maxAttempts ? ` of ${maxAttempts}` : ''}`;
  if (row.leasedAt) return html`The app runs ${what}, ${attempt}, since ${time(row.leasedAt)}.`;
  if (row.parkedOn) {
    const gate = row.parkedOn.startsWith('throttle/') ? 'its turn' : 'a free slot';
    return html`Waits for ${gate} to run ${what} since ${time(row.since)}: <code>${row.parkedOn}</code>.`;
  }
  if (row.unreachableSince) {
    return html`The app has not been reached since ${time(row.unreachableSince)}: ${row.unreachableReason}.
    Next try ${time(row.dueAt)}.`;
  }
  return html`The app will be called to run ${what}, ${attempt}, ${time(row.dueAt)}.`;
}
