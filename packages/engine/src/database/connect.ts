import postgres from 'postgres';

export type Sql = postgres.Sql;
export type Connection = postgres.ReservedSql;
export type Transaction = postgres.TransactionSql;

export const clientOptions = {
  onnotice: () => {},
  transform: { column: { from: postgres.toCamel } },
  connection: { application_name: 'inngest-engine', jit: false },
};

export function connect(databaseUrl: string): Sql {
  return postgres(databaseUrl, { ...clientOptions, max: 5 });
}

/** Rows as one parameter, read in SQL with `json_to_recordset(... ::text::json)`. */
export function rowsParameter(rows: readonly object[]) {
  return JSON.stringify(rows);
}
