import { expect, test } from 'vitest';
import { checkFolderCycles } from './folder-cycles.mjs';

const found = (file, specifier, isTypeOnly = false) => ({ file, line: 1, specifier, isTypeOnly });

test('names the folders of a cycle once, at an import that closes it', () => {
  const problems = checkFolderCycles([
    found('packages/engine/src/queue/a.ts', '../journal/b'),
    found('packages/engine/src/journal/b.ts', '../rows/c'),
    found('packages/engine/src/rows/c.ts', '../queue/d'),
  ]);
  expect(problems).toEqual([
    {
      file: 'packages/engine/src/rows/c.ts',
      line: 1,
      message: expect.stringContaining('src/queue → src/journal → src/rows → src/queue'),
    },
  ]);
});

test('counts an import of types alone', () => {
  const problems = checkFolderCycles([
    found('packages/engine/src/queue/a.ts', '../journal/b'),
    found('packages/engine/src/journal/b.ts', '../queue/c', true),
  ]);
  expect(problems).toHaveLength(1);
});

test('treats the root and a nested folder as folders of their own', () => {
  const problems = checkFolderCycles([
    found('packages/engine/src/start.ts', './http/routes/runs'),
    found('packages/engine/src/http/routes/runs.ts', '../router'),
    found('packages/engine/src/http/router.ts', './routes/events'),
  ]);
  expect(problems.map(({ message }) => message)).toEqual([
    expect.stringContaining('src/http/routes → src/http → src/http/routes'),
  ]);
});

test('accepts layers, imports within a folder, tests that reach back and packages that are not listed', () => {
  const problems = checkFolderCycles([
    found('packages/engine/src/queue/a.ts', '../journal/b'),
    found('packages/engine/src/queue/a.ts', './c'),
    found('packages/engine/src/queue/a.ts', 'zod'),
    found('packages/engine/src/journal/b.test.ts', '../queue/a'),
    found('packages/other/src/a/a.ts', '../b/b'),
    found('packages/other/src/b/b.ts', '../a/a'),
  ]);
  expect(problems).toEqual([]);
});
