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

/** For the journal: every statement there has an index, also while the planner has no statistics that tell it so. */
export const journalOptions = {
  ...clientOptions,
  connection: { ...clientOptions.connection, enable_seqscan: 'off' },
};

export function connect(databaseUrl: string): Sql {
  return postgres(databaseUrl, { ...clientOptions, max: 5 });
}

/** Rows as one parameter, read in SQL with `json_to_recordset(... ::text::json)`. */
export function rowsParameter(rows: readonly object[]) {
  return JSON.stringify(rows);
}
