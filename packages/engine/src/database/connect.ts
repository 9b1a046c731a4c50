import postgres from 'postgres';

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

export function connect(databaseUrl: string): Sql {
  return postgres(databaseUrl, { ...clientOptions, max: 5 });
}

/** Rows as one parameter, read in SQL with `json_to_recordset(... ::text::json)`. */
export function rowsParameter(rows: readonly object[]) {
  return JSON.stringify(rows);
}
