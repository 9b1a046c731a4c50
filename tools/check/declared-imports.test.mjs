import { expect, test } from 'vitest';
import { checkDeclared } from './declared-imports.mjs';

const manifest = {
  name: '@darkroom/db',
  dependencies: { zod: '1' },
  devDependencies: { vitest: '1', '@types/parse': '1' },
};
const judge = (file, specifier, isTypeOnly = false) =>
  checkDeclared([{ file, line: 1, specifier, isTypeOnly }], () => manifest).map(({ message }) => message);

test('accepts imports from the manifest, the package itself and Node', () => {
  for (const specifier of ['zod', 'zod/v4', '@darkroom/db/client', 'node:fs', 'path', './near']) {
    expect(judge('packages/db/src/a.ts', specifier)).toEqual([]);
  }
});

test('names the manifest and the field that lack an import', () => {
  expect(judge('packages/db/src/a.ts', '@darkroom/kinds')).toEqual([
    'imports @darkroom/kinds, which packages/db/package.json does not name: add it to its dependencies',
  ]);
});

test('lets only tests and types use development dependencies', () => {
  expect(judge('packages/db/src/a.test.ts', 'vitest')).toEqual([]);
  expect(judge('packages/db/src/a.ts', 'parse', true)).toEqual([]);
  expect(judge('packages/db/src/a.ts', 'vitest')).toHaveLength(1);
});
