import type { Db, Tx } from './client';

/**
 * Builds a statement once per client, with placeholders for its values: drizzle needs more time to build most statements
 * than Postgres to run them. For statements that every step, reader or page uses.
 */
export function builtOnce<Statement>(build: (db: Db | Tx) => Statement): (db: Db | Tx) => Statement {
  const statements = new WeakMap<Db | Tx, Statement>();
  return (db) => {
    const statement = statements.get(db) ?? build(db);
    statements.set(db, statement);
    return statement;
  };
}
