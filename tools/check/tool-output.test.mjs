import { expect, test } from 'vitest';
import { readKnip, readOxlint, readPrettier, readTypeScript } from './tool-output.mjs';

test('reads the places in TypeScript’s output, not the lines that explain them', () => {
  const output =
    "src/a.ts(4,7): error TS2322: Type 'x'.\n  Types of property 'y'.\nerror TS18003: No inputs.\n";
  expect(readTypeScript(output, 'packages/db')).toEqual([
    { file: 'packages/db/src/a.ts', line: 4, message: "TS2322: Type 'x'." },
    { file: 'packages/db/tsconfig.json', line: 1, message: 'TS18003: No inputs.' },
  ]);
});

test('reads the linter’s output without its last line, a count', () => {
  const output = 'a/b.ts:12:3: Promises must be awaited. [Error/no-floating]\n\n1 problem\n';
  expect(readOxlint(output)).toEqual([
    { file: 'a/b.ts', line: 12, message: 'Promises must be awaited. [Error/no-floating]' },
  ]);
});

test('reads unformatted files and files that cannot be parsed', () => {
  const output =
    'a.ts\n[error] b.ts: SyntaxError: Unexpected token. (7:2)\n[error]   6 | x\n[error] > 7 | y\n';
  expect(readPrettier(output)).toEqual([
    { file: 'a.ts', line: 1, message: 'is not formatted: run pnpm format' },
    { file: 'b.ts', line: 7, message: 'SyntaxError: Unexpected token.' },
  ]);
});

test('reads what nothing uses, at its place and with its fix', () => {
  const issues = [
    { file: 'a.ts', files: [{ name: 'a.ts' }], exports: [] },
    { file: 'b.ts', files: [], exports: [{ name: 'spare', line: 4, col: 2 }] },
    { file: 'package.json', dependencies: [{ name: 'left-pad', line: 9 }] },
    {
      file: 'c.ts',
      duplicates: [
        [
          { name: 'one', line: 1 },
          { name: 'other', line: 2 },
        ],
      ],
    },
  ];
  expect(readKnip(JSON.stringify({ issues }))).toEqual([
    { file: 'a.ts', line: 1, message: expect.stringContaining('delete it') },
    { file: 'b.ts', line: 4, message: expect.stringContaining('spare') },
    { file: 'package.json', line: 9, message: expect.stringContaining('left-pad') },
    { file: 'c.ts', line: 1, message: 'knip reports one (duplicates)' },
    { file: 'c.ts', line: 2, message: 'knip reports other (duplicates)' },
  ]);
});

test('leaves the output of a tool that failed to its exit code', () => {
  expect(readKnip('ERROR: no configuration')).toEqual([]);
});
