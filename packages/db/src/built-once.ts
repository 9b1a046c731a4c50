import type { Db, Tx } from './client';

/**
 * A statement that is put together once per client, with placeholders for what it is given: drizzle takes longer to build
 * most statements than Postgres to run them. For those that every step, reader or page asks for.
 */
export function builtOnce<Statement>(build: (db: Db | Tx) => Statement): (db: Db | Tx) => Statement {
  const statements = new WeakMap<Db | Tx, Statement>();
  return (db) => {
    const statement = statements.get(db) ?? build(db);
    statements.set(db, statement);
    return statement;
  };
}
