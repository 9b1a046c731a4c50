import { expect, test } from 'vitest';
import { closingLine, countPlaywright, countVitest, countVitestFiles, sumCounts } from './test-counts.mjs';

const vitestReport = {
  numPassedTests: 4,
  numFailedTests: 1,
  numPendingTests: 1,
  numTodoTests: 1,
  testResults: [
    { status: 'failed', assertionResults: [{ status: 'failed' }] },
    { status: 'failed', assertionResults: [] },
  ],
};

test('counts a test file that cannot be loaded as a failure', () => {
  expect(countVitest(vitestReport)).toEqual({ passed: 4, failed: 2, skipped: 2 });
});

test('counts each test file separately', () => {
  const file = (name, ...statuses) => ({
    name,
    status: statuses.includes('failed') || statuses.length === 0 ? 'failed' : 'passed',
    assertionResults: statuses.map((status) => ({ status })),
  });
  const testResults = [file('b', 'passed', 'passed', 'skipped'), file('a', 'passed', 'failed'), file('c')];
  expect(countVitestFiles({ testResults })).toEqual([
    { file: 'a', counts: { passed: 1, failed: 1, skipped: 0 } },
    { file: 'b', counts: { passed: 2, failed: 0, skipped: 1 } },
    { file: 'c', counts: { passed: 0, failed: 1, skipped: 0 } },
  ]);
});

test('counts a browser set-up that failed as a failure', () => {
  const report = { stats: { expected: 3, flaky: 1, unexpected: 0, skipped: 2 }, errors: [{}] };
  expect(countPlaywright(report)).toEqual({ passed: 4, failed: 1, skipped: 2 });
});

test('counts a crashed suite as failed', () => {
  const counts = { passed: 5, failed: 0, skipped: 0 };
  expect(
    sumCounts([
      { counts, exitCode: 0 },
      { counts, exitCode: 1 },
    ]),
  ).toEqual({
    passed: 10,
    failed: 1,
    skipped: 0,
  });
});

test('names skipped tests only when there are some', () => {
  expect(closingLine({ passed: 2, failed: 0, skipped: 0 })).toBe('2 passed, 0 failed');
  expect(closingLine({ passed: 2, failed: 1, skipped: 3 })).toBe('2 passed, 1 failed, 3 skipped');
});
