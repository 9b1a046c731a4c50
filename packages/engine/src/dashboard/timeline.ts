import { z } from 'zod';
import { badge, duration, moment, time } from './format';
import { html } from './html';
import type { Attempt, ChildRun, PendingRow, RunRecord, StoredStepRow } from './run-record';
import { errorBlock, labelledValue } from './value';

interface Entry {
  stepId: string;
  name: string;
  op: string;
  state: 'completed' | 'failed' | 'running' | 'waiting' | 'retrying' | 'planned';
  startedAt: Date;
  endedAt: Date | null;
  attempts: readonly Attempt[];
  stored: StoredStepRow | null;
  child: ChildRun | null;
}

interface Scale {
  startMs: number;
  endMs: number;
}

/** The steps of a run as bars on a time axis; each opens to its input, its output and its errors. */
export function timeline(record: RunRecord) {
  const entries = collectEntries(record);
  if (entries.length === 0) {
    return html`<p class="quiet" id="steps">
      ${record.run.endedAt ? 'It had no steps.' : 'No step has been reported yet.'}
    </p>`;
  }
  const startMs = record.run.createdAt.getTime();
  const scale = { startMs, endMs: Math.max(startMs + 1, (record.run.endedAt ?? new Date()).getTime()) };
  return html`<div class="axis" id="axis" aria-hidden="true">
      <span>0</span><span>${duration(scale.endMs - startMs)}</span>
    </div>
    <ol class="steps" id="steps" data-keyed>
      ${entries.map((entry) => item(entry, scale))}
    </ol>`;
}

function collectEntries({ steps, attempts, pending, children }: RunRecord): Entry[] {
  const found = new Map<string, Entry>();
  const add = (stepId: string, entry: Omit<Entry, 'stepId' | 'attempts' | 'child'>) => {
    const failed = attempts.filter((attempt) => attempt.stepId === stepId);
    const child = children.find((run) => run.parentStepId === stepId) ?? null;
    const startedAt = failed[0]?.startedAt ?? entry.startedAt;
    if (!found.has(stepId)) found.set(stepId, { ...entry, stepId, attempts: failed, child, startedAt });
  };
  for (const step of steps) add(step.stepId, storedEntry(step));
  for (const row of pending) if (row.stepId && row.kind !== 'deliver') add(row.stepId, pendingEntry(row));
  for (const attempt of attempts) if (attempt.stepId) add(attempt.stepId, retryingEntry(attempt));
  return [...found.values()].toSorted((one, other) => one.startedAt.getTime() - other.startedAt.getTime());
}

function storedEntry(step: StoredStepRow) {
  const { op, name, endedAt, error } = step;
  const state = error === null ? ('completed' as const) : ('failed' as const);
  return { op, name, state, startedAt: step.startedAt ?? endedAt, endedAt, stored: step };
}

function pendingEntry(row: PendingRow) {
  const isWaiting = row.kind === 'sleep' || row.kind === 'timeout';
  const begun = row.leasedAt
    ? ('running' as const)
    : row.attempt > 0
      ? ('retrying' as const)
      : ('planned' as const);
  const state = isWaiting ? ('waiting' as const) : begun;
  const startedAt = row.kind === 'step' && row.leasedAt ? row.leasedAt : row.since;
  return { op: row.op ?? 'StepRun', name: row.name ?? 'step', state, startedAt, endedAt: null, stored: null };
}

function retryingEntry(attempt: Attempt) {
  const { endedAt, startedAt, name, retryAt } = attempt;
  const state = retryAt ? ('retrying' as const) : ('failed' as const);
  return {
    op: 'StepRun',
    name: name ?? 'step',
    state,
    startedAt: startedAt ?? endedAt,
    endedAt: null,
    stored: null,
  };
}

const opNames: Record<string, string> = {
  StepRun: 'step',
  StepFailed: 'step',
  Sleep: 'sleep',
  WaitForEvent: 'wait for event',
  WaitForSignal: 'wait for signal',
  InvokeFunction: 'invoke',
};

function item(entry: Entry, scale: Scale) {
  const { stepId, name, op, state, startedAt, endedAt, attempts } = entry;
  const tookMs = (endedAt?.getTime() ?? scale.endMs) - startedAt.getTime();
  const retries = attempts.length > 0 && html` · ${attempts.length} failed`;
  return html`<li id="step-${stepId}">
    <details id="open-${stepId}" ${state === 'failed' && 'open'}>
      <summary>
        <span class="name">${name} <span class="quiet">${opNames[op] ?? op} ${retries}</span></span>
        ${bar(entry, scale)}
        <span class="took">${duration(tookMs)}<br />${badge(state)}</span>
        ${state === 'retrying' && reason(attempts.at(-1)?.error)}
      </summary>
      ${inside(entry)}
    </details>
  </li>`;
}

const namedSchema = z.looseObject({ message: z.string() });

function reason(error: unknown) {
  const { data } = namedSchema.safeParse(error);
  return data && html`<span class="reason">${data.message.slice(0, 160)}</span>`;
}

const width = 1000;
const pauses = ['Sleep', 'WaitForEvent', 'WaitForSignal', 'InvokeFunction'];

function bar({ attempts, state, stored, startedAt, endedAt, op }: Entry, scale: Scale) {
  const x = (ms: number) => Math.round(((ms - scale.startMs) / (scale.endMs - scale.startMs)) * width);
  const rect = (from: Date, to: Date | null, look: string) => {
    const start = Math.min(Math.max(x(from.getTime()), 0), width - 4);
    const length = Math.max(x(to?.getTime() ?? scale.endMs) - start, 4);
    return html`<rect
      class="is-${look}"
      x="${start}"
      y="1"
      width="${Math.min(length, width - start)}"
      height="8"
    />`;
  };
  const isPause = pauses.includes(op);
  const last = attempts.at(-1);
  const isLastShown = stored !== null && stored.op === 'StepFailed' && last !== undefined;
  const ownStart = stored?.startedAt ?? last?.endedAt ?? startedAt;
  return html`<svg class="bar" viewBox="0 0 ${width} 10" preserveAspectRatio="none" aria-hidden="true">
    ${attempts.map((attempt) => rect(attempt.startedAt ?? attempt.endedAt, attempt.endedAt, 'failed'))}
    ${!isLastShown && rect(ownStart, endedAt, isPause && state === 'completed' ? 'waiting' : state)}
  </svg>`;
}

function inside({ stepId, stored, attempts, child, startedAt }: Entry) {
  return html`<div class="inside" id="in-${stepId}">
    <p class="quiet">Began ${moment(startedAt)}</p>
    ${child && html`<p>Run <a href="/runs/${child.id}">${child.functionId}</a> ${badge(child.status)}</p>`}
    ${attemptList(attempts)} ${stored?.error && attempts.length === 0 ? errorBlock(stored.error) : null}
    ${labelledValue('Input', stored?.input ?? null, `input-${stepId}`)}
    ${labelledValue('Output', stored?.error ? null : (stored?.output ?? null), `output-${stepId}`)}
  </div>`;
}

export function attemptList(attempts: readonly Attempt[]) {
  if (attempts.length === 0) return null;
  const entry = ({ attempt, startedAt, endedAt, retryAt, error }: Attempt) =>
    html`<li>
      <p class="label">
        Attempt ${attempt + 1} failed
        ${startedAt && html`after ${duration(endedAt.getTime() - startedAt.getTime())}`} · ${moment(endedAt)}
        ${!retryAt && '· the last one'} ${retryAt && retryAt > new Date() && html`· next ${time(retryAt)}`}
      </p>
      ${errorBlock(error)}
    </li>`;
  return html`<ol class="attempts">
    ${attempts.map(entry)}
  </ol>`;
}
