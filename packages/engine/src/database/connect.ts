import postgres from 'postgres';
import type { ServerAddress } from './server-answers';
import { ServerWatch } from './server-watch';

export type Sql = postgres.Sql;
export type Connection = postgres.ReservedSql;
export type Transaction = postgres.TransactionSql;

export const clientOptions = {
  onnotice: () => {},
  transform: { column: { from: postgres.toCamel } },
  // postgres.js leaves out what is false.
  connection: { application_name: 'inngest-engine', jit: 'off' },
};

/**
 * For the journal: every statement there looks a few rows up by an index, and must go on doing so while the planner has no
 * statistics, or plans from a time when the tables were small.
 */
export const journalOptions = {
  ...clientOptions,
  connection: {
    ...clientOptions.connection,
    enable_seqscan: 'off',
    enable_hashjoin: 'off',
    enable_mergejoin: 'off',
  },
};

/** For pruning, which goes through what is old in the order of an index: never by sorting all of it first. */
export const pruneOptions = {
  ...journalOptions,
  connection: { ...journalOptions.connection, enable_sort: 'off' },
};

const connectAgainSeconds = 0.25;
const answerWithinMs = 5000;

/** Opens connections to one server, and cuts them all when it no longer answers. */
export class Database {
  readonly watch: ServerWatch;
  /** Host and port, for people. */
  readonly place: string;

  constructor(
    private readonly url: string,
    onChange: (isAway: boolean) => void = () => {},
  ) {
    const address = postgres(url, { max: 1 }).options;
    this.place = `${address.host[0]}:${address.port[0]}`;
    this.watch = new ServerWatch({ address, answerWithinMs, onChange });
  }

  connect(options: postgres.Options<Record<string, never>>): Sql {
    const all = {
      ...options,
      // The driver would put the next attempt off for up to 20 s.
      backoff: () => connectAgainSeconds,
      // Several servers are tried in turn by the driver itself.
      ...(!this.url.includes(',') && { socket: (address: ServerAddress) => this.watch.open(address) }),
    };
    return postgres(this.url, all);
  }
}

/** Rows as one parameter, read in SQL with `json_to_recordset(... ::text::json)`. */
export function rowsParameter(rows: readonly object[]) {
  return JSON.stringify(rows);
}
