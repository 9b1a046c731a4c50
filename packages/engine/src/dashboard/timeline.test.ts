import { describe, expect, it } from 'vitest';
import type { Attempt, PendingRow, RunRecord, StoredStepRow } from './run-record';
import { timeline } from './timeline';

const at = (seconds: number) => new Date(Date.UTC(2026, 0, 1, 12, 0, seconds));

const stepOf = (name: string, overrides: Partial<StoredStepRow> = {}): StoredStepRow => ({
  ...{
    stepId: name,
    op: 'StepRun',
    name,
    startedAt: at(0),
    endedAt: at(2),
    input: null,
    output: null,
    error: null,
  },
  ...overrides,
});
const failed = (stepId: string, attempt: number, overrides: Partial<Attempt> = {}): Attempt => ({
  ...{
    stepId,
    name: stepId,
    attempt,
    startedAt: at(attempt),
    endedAt: at(attempt + 1),
    retryAt: at(attempt + 5),
  },
  error: { message: `try ${attempt + 1} broke` },
  ...overrides,
});
const pendingOf = (stepId: string, overrides: Partial<PendingRow> = {}): PendingRow => ({
  ...{ id: 'q', kind: 'step', stepId, name: stepId, op: null, attempt: 0, dueAt: at(0), leasedAt: null },
  ...{ parkedOn: null, unreachableSince: null, unreachableReason: null, since: at(3), waitsFor: null },
  ...{ expression: null, timeout: null },
  ...overrides,
});

function pageOf(record: Partial<Omit<RunRecord, 'run'>>, endedAt: Date | null = at(10)) {
  const run = {
    ...{ id: 'r', functionId: 'f', appId: null, status: 'running', createdAt: at(0), endedAt },
    ...{ parentRunId: null, parentFunctionId: null, eventId: 'e', eventName: null, batchEventIds: null },
    ...{ event: null, output: null, error: null },
  };
  return timeline({ run, steps: [], attempts: [], pending: [], children: [], ...record }).text;
}
const namesIn = (page: string) => Array.from(page.matchAll(/<span class="name">(\S+)/g), ([, name]) => name);
const statesIn = (page: string) => Array.from(page.matchAll(/badge is-(\w+)/g), ([, state]) => state);

describe('the steps of a run', () => {
  it('stand in the order in which they began, whatever became of them', () => {
    const page = pageOf({
      steps: [stepOf('late', { startedAt: at(8), endedAt: at(9) }), stepOf('early')],
      pending: [pendingOf('now', { leasedAt: at(4) })],
    });
    expect(namesIn(page)).toEqual(['early', 'now', 'late']);
    expect(statesIn(page)).toEqual(['completed', 'running', 'completed']);
  });

  it.each<[string, Partial<PendingRow>]>([
    ['planned', {}],
    ['running', { leasedAt: at(4) }],
    ['retrying', { attempt: 1 }],
    ['waiting', { kind: 'sleep', op: 'Sleep' }],
    ['waiting', { kind: 'timeout', op: 'WaitForEvent' }],
  ])('are %s as the queue says: %j', (state, overrides) => {
    expect(statesIn(pageOf({ pending: [pendingOf('a', overrides)] }))).toEqual([state]);
  });

  it('leave out what the engine itself has to do', () => {
    const pending = [pendingOf('a', { kind: 'deliver' }), { ...pendingOf('b'), stepId: null }];
    expect(namesIn(pageOf({ pending }))).toEqual([]);
  });

  it('say so when there are none', () => {
    expect(pageOf({})).toContain('It had no steps.');
    expect(pageOf({}, null)).toContain('No step has been reported yet.');
  });
});

describe('a step that was tried again', () => {
  it('counts its failures and shows the last reason while it waits', () => {
    const attempts = [failed('a', 0), failed('a', 1)];
    const page = pageOf({ attempts, pending: [pendingOf('a', { attempt: 2 })] });
    expect(page).toContain('2 failed');
    expect(page).toMatch(/<span class="reason">try 2 broke<\/span>/);
    expect(page.match(/Attempt \d failed/g)).toEqual(['Attempt 1 failed', 'Attempt 2 failed']);
  });

  it('began with its first try and is one entry', () => {
    const page = pageOf({
      attempts: [failed('a', 0)],
      steps: [stepOf('a', { startedAt: at(6), endedAt: at(7) })],
    });
    expect(namesIn(page)).toEqual(['a']);
    expect(page).toContain('Began 2026-01-01 12:00:00 UTC');
    expect(page).toContain('7.0 s');
  });

  it('opens by itself when it failed for good, and says which try was the last', () => {
    const steps = [stepOf('a', { op: 'StepFailed', error: { message: 'broke' } })];
    const page = pageOf({ steps, attempts: [failed('a', 0, { retryAt: null })] });
    expect(page).toMatch(/<details id="open-a" open>/);
    expect(page).toContain('the last one');
    expect(statesIn(page)).toEqual(['failed']);
  });
});

it('draws no bar beyond its axis, also when clocks differ', () => {
  const steps = [
    stepOf('before', { startedAt: at(-30), endedAt: at(-20) }),
    stepOf('after', { startedAt: at(5), endedAt: at(90) }),
  ];
  const bars = Array.from(
    pageOf({ steps }).matchAll(/x="(-?\d+)"\s+y="1"\s+width="(-?\d+)"/g),
    ([, x, width]) => [Number(x), Number(width)],
  );
  expect(bars).toHaveLength(2);
  for (const [x = -1, width = 0] of bars) {
    expect(x).toBeGreaterThanOrEqual(0);
    expect(width).toBeGreaterThan(0);
    expect(x + width).toBeLessThanOrEqual(1000);
  }
});

it('leads to the run that a step has invoked', () => {
  const children = [{ id: 'child', functionId: 'app-child', status: 'completed', parentStepId: 'a' }];
  expect(pageOf({ steps: [stepOf('a', { op: 'InvokeFunction' })], children })).toMatch(
    /href="\/runs\/child">app-child</,
  );
});

it('writes names of apps as text', () => {
  expect(pageOf({ steps: [stepOf('<script>alert(1)</script>')] })).not.toContain('<script>');
});
