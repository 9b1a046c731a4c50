import { createHash, randomBytes } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';
import { z } from 'zod';
import type { Asset } from '../src/asset/asset';
import { createAsset, type CreateAssetInput } from '../src/asset/create-asset';
import { createDb, type Db, type Tx } from '../src/client';
import { startGeneration } from '../src/generation/start-generation';
import { createGeneration, type CreateGenerationInput } from '../src/generation/create-generation';
import type { Generation } from '../src/generation/generation';
import { migrateDatabase, migrationsFolder } from '../src/migrate';
import { newId } from '../src/new-id';
import { anonymousOwnerId } from '../src/owner';

const lockKey = 7_203_391_847;

/** A new migrated database on TEST_DATABASE_URL's server, copied from a template in some tens of milliseconds. */
export async function createTestDatabase({ maxConnections = 10 }: { maxConnections?: number } = {}) {
  const template = await ensureTemplate();
  const name = `darkroom_test_${randomBytes(6).toString('hex')}`;
  await onServer((sql) => sql`create database ${sql(name)} template ${sql(template)}`);
  return openDatabase(name, maxConnections);
}

export type TestDatabase = Awaited<ReturnType<typeof createTestDatabase>>;

/**
 * The data of an installation of an earlier version, migrated: a website, two images, a failed, a partial, a repaired and
 * a canceled generation. That version, with the migrations up to `existingMigration`, wrote `existing-rows.jsonl`.
 */
export async function createExistingDatabase(): Promise<TestDatabase> {
  const name = `darkroom_test_${randomBytes(6).toString('hex')}`;
  await onServer((sql) => sql`create database ${sql(name)}`);
  const url = urlOf(name);
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  await migrate(drizzle(sql), { migrationsFolder: await migrationsUpTo(existingMigration) });
  for (const line of (await readFile(existingRows, 'utf8')).trimEnd().split('\n')) {
    const { table, row } = existingRow.parse(JSON.parse(line));
    await sql`insert into ${sql(table)} select * from jsonb_populate_record(null::${sql(table)}, ${JSON.stringify(row)}::text::jsonb)`;
  }
  await sql.end();
  await migrateDatabase(url);
  return openDatabase(name);
}

const existingRows = new URL('existing-rows.jsonl', import.meta.url);
const existingMigration = '20261128072739_tell_sent_receipts_from_open';
const existingRow = z.object({ table: z.string(), row: z.record(z.string(), z.json()) });
const journal = z.looseObject({ entries: z.array(z.looseObject({ tag: z.string() })) });

async function migrationsUpTo(tag: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'darkroom-migrations-'));
  await cp(migrationsFolder, folder, { recursive: true });
  const file = join(folder, 'meta/_journal.json');
  const { entries, ...rest } = journal.parse(JSON.parse(await readFile(file, 'utf8')));
  const end = entries.findIndex((entry) => entry.tag === tag);
  await writeFile(file, JSON.stringify({ ...rest, entries: entries.slice(0, end + 1) }));
  return folder;
}

function openDatabase(name: string, maxConnections = 10) {
  const url = urlOf(name);
  const { db, sql, close } = createDb({ url, maxConnections });
  const drop = async () => {
    await close();
    await onServer((server) => server`drop database if exists ${server(name)} with (force)`);
  };
  return { url, db, sql, drop };
}

/** A queued generation with one slot; `overrides` change the request. */
export async function makeGeneration(
  db: Db | Tx,
  overrides: Partial<CreateGenerationInput> = {},
): Promise<Generation> {
  const { generation } = await createGeneration(db, {
    ownerId: anonymousOwnerId,
    kind: 'image',
    title: 'A lighthouse',
    input: { prompt: 'A lighthouse at dusk' },
    slots: [{ key: 'image-1', label: 'Image 1' }],
    quotedCredits: 1,
    ...overrides,
  });
  return generation;
}

/** A generation whose first attempt is running. */
export async function makeRunning(
  db: Db | Tx,
  overrides: Partial<CreateGenerationInput> = {},
): Promise<Generation> {
  const { id } = await makeGeneration(db, overrides);
  return startGeneration(db, { id, attempt: 1 });
}

/** A small image with a new storage key. */
export async function makeAsset(db: Db | Tx, overrides: Partial<CreateAssetInput> = {}): Promise<Asset> {
  return createAsset(db, {
    ownerId: anonymousOwnerId,
    storageKey: `assets/${newId()}.png`,
    mime: 'image/png',
    sizeBytes: 68,
    sha256: '0'.repeat(64),
    width: 1,
    height: 1,
    ...overrides,
  });
}

/** Builds the template under another name and renames it at the end, so that a killed run leaves no partial template. */
async function ensureTemplate(): Promise<string> {
  const template = `darkroom_template_${await hashMigrations()}`;
  const unfinished = `${template}_unfinished`;
  await onServer(async (sql) => {
    await sql`select pg_advisory_lock(${lockKey})`;
    const [existing] = await sql`select 1 from pg_database where datname = ${template}`;
    if (existing) return;
    await sql`drop database if exists ${sql(unfinished)} with (force)`;
    await migrateDatabase(urlOf(unfinished));
    await sql`alter database ${sql(unfinished)} rename to ${sql(template)}`;
  });
  return template;
}

async function hashMigrations(): Promise<string> {
  const names = (await readdir(migrationsFolder)).filter((name) => name.endsWith('.sql')).sort();
  const hash = createHash('sha256');
  for (const name of names) hash.update(name).update(await readFile(join(migrationsFolder, name)));
  return hash.digest('hex').slice(0, 12);
}

async function onServer(work: (sql: postgres.Sql) => Promise<unknown>) {
  const sql = postgres(serverUrl(), { max: 1, onnotice: () => {} });
  try {
    await work(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

function urlOf(database: string): string {
  const url = new URL(serverUrl());
  url.pathname = `/${database}`;
  return url.href;
}

function serverUrl(): string {
  const url = process.env.TEST_DATABASE_URL;
  if (!url)
    throw new Error('TEST_DATABASE_URL is not set. The test run sets it, see tools/test/database-server.ts.');
  return url;
}
