import { expect, test } from 'vitest';
import { checkLockfile } from './lockfiles.mjs';

const judge = (text) => checkLockfile({ file: 'pnpm-lock.yaml', text });

test('reports a download address in a lockfile with its line', () => {
  const [problem] = judge('a:\n  resolution: {tarball: https://registry.example.com/a.tgz}\n');
  expect(problem).toMatchObject({ file: 'pnpm-lock.yaml', line: 2 });
  expect(judge('"resolved": "https://registry.example.com/a.tgz"')).toHaveLength(1);
});

test('accepts addresses in notices', () => {
  expect(judge('  deprecated: read https://example.com/why for more')).toEqual([]);
  expect(judge('"url": "https://opencollective.com/x"')).toEqual([]);
});
