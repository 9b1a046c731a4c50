import postgres from 'postgres';

export type Sql = postgres.Sql;
export type Connection = postgres.ReservedSql;
export type Transaction = postgres.TransactionSql;

export function connect(databaseUrl: string): Sql {
  return postgres(databaseUrl, {
    max: 6,
    onnotice: () => {},
    transform: { column: { from: postgres.toCamel } },
    connection: { application_name: 'inngest-engine', jit: false },
  });
}

/** Rows as one parameter, read in SQL with `json_to_recordset(... ::text::json)`. */
export function rowsParameter(rows: readonly object[]) {
  return JSON.stringify(rows);
}
