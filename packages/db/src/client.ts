import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { withPreparedStatements } from './with-prepared-statements';

export type Db = PostgresJsDatabase;
export type Tx = Parameters<Parameters<Db['transaction']>[0]>[0];

const connectTimeoutSeconds = 10;

/** Opens a pool; it connects with the first query. `sql` is the driver beneath `db`, for `createEventHub`. */
export function createDb({ url, maxConnections = 10 }: { url: string; maxConnections?: number }) {
  const sql = postgres(url, {
    max: maxConnections,
    connect_timeout: connectTimeoutSeconds,
    onnotice: () => {},
    connection: { application_name: 'darkroom' },
  });
  const db: Db = drizzle(withPreparedStatements(sql));
  return { db, sql, close: () => sql.end({ timeout: 5 }) };
}
