import fs from 'node:fs/promises';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { fromRoot } from '../lib/paths.mjs';
import { checkMigrations } from './migrations.mjs';

const schemaFile = 'packages/db/src/schema/index.ts';
const root = fromRoot(`.data/test-migrations-${process.pid}`);

afterEach(() => fs.rm(root, { recursive: true, force: true }));

/** A small repository inside this one, so that it finds drizzle-kit. */
async function makeRepository(schema) {
  await fs.mkdir(path.join(root, 'packages/db/drizzle/meta'), { recursive: true });
  await fs.mkdir(path.join(root, 'packages/db/src/schema'), { recursive: true });
  await fs.symlink(fromRoot('node_modules'), path.join(root, 'node_modules'));
  const config = { dialect: 'postgresql', schema: `./${schemaFile}`, out: './packages/db/drizzle' };
  const files = {
    [schemaFile]: schema,
    'packages/db/drizzle/meta/_journal.json': '{"version":"7","dialect":"postgresql","entries":[]}',
    'drizzle.config.ts': `export default ${JSON.stringify(config)};\n`,
  };
  for (const [file, text] of Object.entries(files)) await fs.writeFile(path.join(root, file), text);
}

test('names the command when the schema has a change without a migration', async () => {
  const table = "export const prints = pgTable('prints', { id: text() });";
  await makeRepository(`import { pgTable, text } from 'drizzle-orm/pg-core';\n${table}\n`);
  const message = 'the migrations differ from the schema: run pnpm db:generate';
  await expect(checkMigrations({ root, env: process.env })).resolves.toEqual([
    { file: schemaFile, line: 1, message },
  ]);
});

test('accepts migrations that make the whole schema, and changes nothing', async () => {
  await makeRepository('export {};\n');
  await expect(checkMigrations({ root, env: process.env })).resolves.toEqual([]);
  await expect(fs.readdir(path.join(root, 'packages/db/drizzle'))).resolves.toEqual(['meta']);
});
