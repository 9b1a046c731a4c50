import postgres from 'postgres';
import type { ServerAddress } from './server-answers';
import { ServerWatch } from './server-watch';

export type Sql = postgres.Sql;
export type Connection = postgres.ReservedSql;
export type Transaction = postgres.TransactionSql;

export const clientOptions = {
  onnotice: () => {},
  transform: { column: { from: postgres.toCamel } },
  // As text: postgres.js omits false values.
  connection: { application_name: 'inngest-engine', jit: 'off' },
};

/**
 * For the journal: each of its statements looks up a few rows by an index. It must do so even while the planner has no
 * statistics, or has plans from a time when the tables were small.
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

/** For pruning, which reads old rows in the order of an index and must never sort all of them first. */
export const pruneOptions = {
  ...journalOptions,
  connection: { ...journalOptions.connection, enable_sort: 'off' },
};

const connectAgainSeconds = 0.25;
const answerWithinMs = 5000;

/** Opens connections to one server, and cuts all of them when it no longer answers. */
export class Database {
  readonly watch: ServerWatch;
  /** Host and port, for messages. */
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
      // By default the driver waits up to 20 s before the next attempt.
      backoff: () => connectAgainSeconds,
      // The driver itself tries several servers in turn.
      ...(!this.url.includes(',') && { socket: (address: ServerAddress) => this.watch.open(address) }),
    };
    return postgres(this.url, all);
  }
}

/** Rows as one parameter, read in SQL with `json_to_recordset(... ::text::json)`. */
export function rowsParameter(rows: readonly object[]) {
  return JSON.stringify(rows);
}
