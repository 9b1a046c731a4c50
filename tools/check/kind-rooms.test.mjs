import { expect, test } from 'vitest';
import { checkKindRooms, listKinds } from './kind-rooms.mjs';

const kinds = ['website', 'image', 'nail-design'];
const judge = (file, text, specifiers = []) =>
  checkKindRooms(
    { file, text },
    specifiers.map((specifier) => ({ file, line: 1, specifier, isTypeOnly: false })),
    kinds,
  ).map(({ line, message }) => `${line}: ${message}`);

test('finds the kinds by their rooms', () => {
  expect(
    listKinds([
      'packages/kinds/src/website/kind.ts',
      'packages/kinds/src/fields.ts',
      'packages/kinds/src/a/b.ts',
    ]),
  ).toEqual(['website']);
});

test('finds the name of a kind outside its rooms', () => {
  const message = '2: names the kind website outside its rooms: ask `kinds[name]`';
  expect(judge('packages/api/src/a.ts', "\nif (kind === 'website') x();")).toEqual([message]);
  expect(judge('apps/web/src/lib/a.ts', 'x\nif (kind === `nail-design`)')).toHaveLength(1);
});

test('finds an import from a room', () => {
  expect(judge('packages/api/src/a.ts', '', ['@darkroom/kinds/image/input'])).toHaveLength(1);
  expect(judge('packages/jobs/src/deps.ts', '', ['./pipelines/website/page'])).toHaveLength(1);
});

test('lets a room, a registry and a test name a kind, and every file name the capability', () => {
  expect(judge('packages/jobs/src/pipelines/website/a.ts', "'website'")).toEqual([]);
  expect(judge('packages/kinds/src/index.ts', '', ['./website/kind'])).toEqual([]);
  expect(judge('packages/api/src/a.test.ts', "'website'")).toEqual([]);
  expect(judge('packages/ai/src/a.ts', "'image'; imageModel(); 'a website'")).toEqual([]);
});
