import { expect, test } from 'vitest';
import { readImports, splitSpecifier } from './read-imports.mjs';

test('finds every form of import, with its line', () => {
  const text = [
    "import a, { type B } from 'one';",
    "import type { C } from 'two';",
    "import './styles.css';",
    "export * from 'three';",
    "export { d } from 'four';",
    "const e = await import('five');",
    'export const f = 1;',
  ].join('\n');
  expect(readImports('a.ts', text)).toEqual([
    { file: 'a.ts', line: 1, specifier: 'one', isTypeOnly: false },
    { file: 'a.ts', line: 2, specifier: 'two', isTypeOnly: true },
    { file: 'a.ts', line: 3, specifier: './styles.css', isTypeOnly: false },
    { file: 'a.ts', line: 4, specifier: 'three', isTypeOnly: false },
    { file: 'a.ts', line: 5, specifier: 'four', isTypeOnly: false },
    { file: 'a.ts', line: 6, specifier: 'five', isTypeOnly: false },
  ]);
});

test('ignores imports in comments and strings', () => {
  expect(readImports('a.ts', "// import x from 'x'\nconst s = \"import y from 'y'\";")).toEqual([]);
});

test('splits a specifier into its package and its sub-path', () => {
  expect(splitSpecifier('@darkroom/db/client')).toEqual({ packageName: '@darkroom/db', subPath: 'client' });
  expect(splitSpecifier('zod')).toEqual({ packageName: 'zod', subPath: '' });
  expect(splitSpecifier('./here')).toBeNull();
  expect(splitSpecifier('@/components/button')).toBeNull();
});
