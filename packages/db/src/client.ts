import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import type { ServerAddress } from './server-answers';
import { ServerWatch } from './server-watch';
import { withPreparedStatements } from './with-prepared-statements';

export type Db = PostgresJsDatabase;
export type Tx = Parameters<Parameters<Db['transaction']>[0]>[0];

const connectTimeoutSeconds = 10;

interface DbOptions {
  url: string;
  maxConnections?: number;
  /** How long the server may take to answer before it counts as away. */
  answerWithinMs?: number;
  /** Called when the server goes away and when it is back. */
  onChange?: (isAway: boolean) => void;
}

/** Opens a pool; it connects with the first query. `sql` is the driver beneath `db`, for `createEventHub`. */
export function createDb({
  url,
  maxConnections = 10,
  answerWithinMs = 5000,
  onChange = () => {},
}: DbOptions) {
  const options = {
    max: maxConnections,
    connect_timeout: connectTimeoutSeconds,
    // A caller learns at once that the server is away; the driver would delay the next attempt by up to 20 s.
    backoff: () => 0,
    onnotice: () => {},
    connection: { application_name: 'darkroom' },
    // With several servers the driver itself tries them in turn.
    ...(!url.includes(',') && { socket: (address: ServerAddress) => watch.open(address) }),
  };
  const sql = postgres(url, options);
  const watch = new ServerWatch({ address: sql.options, answerWithinMs, onChange });
  const db: Db = drizzle(withPreparedStatements(sql, (work) => watch.follow(work)));
  const close = async () => {
    watch.close();
    await sql.end({ timeout: 5 });
  };
  return { db, sql, close };
}
