import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import postgres from 'postgres';
import { expect, it } from 'vitest';
import { createTestDatabase } from '../../test/harness/test-database';
import { clientOptions } from './connect';
import { migrate } from './migrate';
import { readSqlFunctions } from './sql-functions';

const functions = readSqlFunctions().map(({ file, sql }) => {
  const name = path.basename(file, '.sql').replaceAll('-', '_');
  return { file, name, sql };
});

it.each(functions)('creates one function, named like its file: $file', ({ name, sql }) => {
  const created = [...sql.matchAll(/CREATE OR REPLACE FUNCTION engine\.(\w+)/g)].map(([, found]) => found);
  expect(created).toEqual([name]);
});

it.each(functions)('fits a screen: $file', ({ sql }) => {
  expect(sql.split('\n').filter((line) => line.length >= 120)).toEqual([]);
});

it.each(functions)('is called from the engine or from another function: $file', ({ file, name }) => {
  const folder = path.resolve(import.meta.dirname, '..');
  const callers = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((caller) => /\.(ts|sql)$/.test(caller) && !caller.endsWith('.test.ts'))
    .filter((caller) => path.basename(caller) !== file)
    .filter((caller) => readFileSync(path.join(folder, caller), 'utf8').includes(`engine.${name}(`));
  expect(callers).not.toEqual([]);
});

it('loads them all, and nothing else is a function of the schema', async () => {
  const database = await createTestDatabase();
  const sql = postgres(database.url, { ...clientOptions, max: 1 });
  await migrate(sql);
  const rows = await sql<{ name: string }[]>`
    SELECT proname AS name FROM pg_proc WHERE pronamespace = 'engine'::regnamespace`;
  expect(rows.map(({ name }) => name).toSorted()).toEqual(functions.map(({ name }) => name).toSorted());
  await sql.end();
  await database.drop();
});
