import { fileURLToPath } from 'node:url';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';
import { errorCodeOf } from './describe-database-error';

export const migrationsFolder = fileURLToPath(new URL('../drizzle', import.meta.url));

// Any number; every migration of this product uses the same one.
const lockKey = 7_203_391_846;
const databaseIsMissing = '3D000';
const databaseExists = ['42P04', '23505'];

/** Migrates the database and creates it if it is missing. Safe to run twice, also at the same time. */
export async function migrateDatabase(url: string): Promise<void> {
  try {
    await migrateExisting(url);
  } catch (error) {
    if (errorCodeOf(error) !== databaseIsMissing) throw error;
    await createDatabase(url);
    await migrateExisting(url);
  }
}

async function migrateExisting(url: string) {
  await withConnection(url, async (sql) => {
    await sql`select pg_advisory_lock(${lockKey})`;
    await migrate(drizzle(sql), { migrationsFolder });
  });
}

async function createDatabase(url: string) {
  const server = new URL(url);
  // Not decoded, because the driver does not decode it either.
  const name = server.pathname.slice(1);
  server.pathname = '/postgres';
  await withConnection(server.href, async (sql) => {
    await sql`create database ${sql(name)}`.catch((error: unknown) => {
      if (!databaseExists.includes(errorCodeOf(error) ?? '')) throw error;
    });
  });
}

/** One connection, because the advisory lock belongs to it. */
async function withConnection(url: string, work: (sql: postgres.Sql) => Promise<void>) {
  const sql = postgres(url, { max: 1, max_lifetime: null, connect_timeout: 10, onnotice: () => {} });
  try {
    await work(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}
