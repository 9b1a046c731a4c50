import { expect, test } from 'vitest';
import { checkDocument } from './document-paths.mjs';

const files = ['README.md', 'docs/jobs.md', 'packages/db/src/env.ts', 'packages/db/package.json', '.ci/run'];
const judge = (text, file = 'README.md') =>
  checkDocument({ file, text }, files).map(({ line, message }) => `${line}: ${message}`);

test('reports a path in backticks that does not exist, with its line', () => {
  expect(judge('one\n`packages/db/src/gone.ts`')).toEqual([
    '2: `packages/db/src/gone.ts` does not exist: correct the path or remove it',
  ]);
  expect(judge('see `docs/gone.md` and `gone.ts`')).toHaveLength(2);
});

test('accepts files, folders and paths shortened from the left', () => {
  expect(judge('`packages/db` `packages/db/src/` `src/env.ts:12` `.ci/run` `jobs.md`')).toEqual([]);
  expect(judge('`../packages/db/package.json`', 'docs/jobs.md')).toEqual([]);
});

test('ignores routes, events, media types, globs and generated files', () => {
  const text =
    '`/api/v1` `generation/requested` `image/png` `packages/*/src` `.data/logs` `npm test` `@darkroom/db/x`';
  expect(judge(text)).toEqual([]);
});

test('follows relative links', () => {
  expect(judge('[jobs](docs/jobs.md#top) [web](https://example.com)')).toEqual([]);
  expect(judge('[lost](docs/lost.md)')).toHaveLength(1);
});
