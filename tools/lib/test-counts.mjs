/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * Vitest's JSON report; a file that cannot be loaded counts as one failure.
 * @returns {Counts}
 */
export function countVitest(report) {
  const broken = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/**
 * The same, for each file.
 * @returns {{ file: string, counts: Counts }[]}
 */
export function countVitestFiles(report) {
  return report.testResults
    .map((result) => {
      const count = (...statuses) =>
        result.assertionResults.filter(({ status }) => statuses.includes(status)).length;
      const failed = count('failed') || (result.status === 'failed' ? 1 : 0);
      return {
        file: result.name,
        counts: { passed: count('passed'), failed, skipped: count('pending', 'skipped', 'todo') },
      };
    })
    .sort((a, b) => a.file.localeCompare(b.file));
}

/**
 * Playwright's JSON report; an error outside of any test (a set-up that failed) counts as one failure.
 * @returns {Counts}
 */
export function countPlaywright({ stats, errors }) {
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
  };
}

/**
 * The sum of the suites. A suite that fails without a failed test counts as one failure.
 * @param {{ counts: Counts, exitCode: number }[]} suites
 * @returns {Counts}
 */
export function sumCounts(suites) {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const { counts, exitCode } of suites) {
    sum.passed += counts.passed;
    sum.failed += counts.failed || (exitCode === 0 ? 0 : 1);
    sum.skipped += counts.skipped;
  }
  return sum;
}

/** @param {Counts} counts */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
