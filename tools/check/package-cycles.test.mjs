import { expect, test } from 'vitest';
import { checkCycles } from './package-cycles.mjs';

const found = (file, specifier) => ({ file, line: 1, specifier, isTypeOnly: false });

test('reports a cycle once, at an import that closes it', () => {
  const problems = checkCycles([
    found('packages/api/src/a.ts', '@darkroom/db/x'),
    found('packages/db/src/a.ts', '@darkroom/jobs'),
    found('packages/jobs/src/a.ts', '@darkroom/api/y'),
    found('packages/api/src/b.ts', '@darkroom/kinds'),
  ]);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({ file: 'packages/jobs/src/a.ts', line: 1 });
  expect(problems[0].message).toContain('api → db → jobs → api');
});

test('ignores the imports of tests', () => {
  const problems = checkCycles([
    found('packages/api/src/a.ts', '@darkroom/db/x'),
    found('packages/db/test/a.test.ts', '@darkroom/api/testing'),
  ]);
  expect(problems).toEqual([]);
});
