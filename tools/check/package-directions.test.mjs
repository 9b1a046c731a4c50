import { expect, test } from 'vitest';
import { checkDirections } from './package-directions.mjs';

const judge = (file, specifier) =>
  checkDirections([{ file, line: 3, specifier, isTypeOnly: false }]).map(({ message }) => message);

test('lets a package import the packages below it', () => {
  expect(judge('packages/db/src/a.ts', '@darkroom/kinds')).toEqual([]);
  expect(judge('packages/jobs/src/a.ts', '@darkroom/db/generation/begin')).toEqual([]);
  expect(judge('packages/api/src/a.ts', '@darkroom/jobs/client')).toEqual([]);
  expect(judge('packages/api/src/a.ts', '@darkroom/assets/read-asset')).toEqual([]);
  expect(judge('packages/assets/src/a.ts', '@darkroom/storage/storage')).toEqual([]);
});

test('names the packages that are allowed instead', () => {
  const [message] = judge('apps/web/src/app/page.tsx', '@darkroom/db/client');
  expect(message).toBe(
    'web may not import @darkroom/db/client: it may import @darkroom/api, @darkroom/kinds',
  );
});

test('names the sub-paths when only those are allowed', () => {
  const [message] = judge('packages/api/src/a.ts', '@darkroom/jobs/functions');
  expect(message).toContain('use @darkroom/jobs/client or');
});

test('lets the one serve route mount the functions, and no other file of the web app', () => {
  expect(judge('apps/web/src/app/api/inngest/route.ts', '@darkroom/jobs/functions')).toEqual([]);
  expect(judge('apps/web/src/app/page.tsx', '@darkroom/jobs/functions')).toHaveLength(1);
});

test('keeps test helpers out of runtime code', () => {
  expect(judge('packages/api/src/a.test.ts', '@darkroom/engine/testing')).toEqual([]);
  expect(judge('packages/api/test/harness.ts', '@darkroom/db/testing/rows')).toEqual([]);
  expect(judge('packages/api/src/a.ts', '@darkroom/db/testing')).toHaveLength(1);
});

test('keeps the room of assets below those that fill it', () => {
  const [message] = judge('packages/assets/src/a.ts', '@darkroom/kinds');
  expect(message).toContain('it may import @darkroom/db, @darkroom/pictures, @darkroom/storage');
  expect(judge('packages/pictures/src/a.ts', '@darkroom/assets/keep-asset')).toHaveLength(1);
  expect(judge('apps/web/src/a.ts', '@darkroom/assets/keep-asset')).toHaveLength(1);
});

test('reports a relative path into another package', () => {
  const [message] = judge('packages/api/src/a.ts', '../../ai/src/errors');
  expect(message).toContain('import a sub-path of @darkroom/ai instead');
  expect(judge('packages/api/src/router/a.ts', '../errors')).toEqual([]);
});

test('sees a relative path that leaves the package, in tests as well', () => {
  const [message] = judge('packages/engine/test/a.test.ts', '../../../tools/lib/postgres.mjs');
  expect(message).toContain('leaves packages/engine by path');
  expect(judge('packages/engine/test/a.test.ts', '../src/a')).toEqual([]);
  expect(judge('tools/lib/a.test.mjs', '../check/b.mjs')).toEqual([]);
});
