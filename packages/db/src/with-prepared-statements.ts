import type { Sql, TransactionSql } from 'postgres';

/**
 * The same client, but a statement with parameters is parsed once per connection instead of for each call: drizzle asks
 * for the latter, which makes every query two round trips. `?prepare=false` in the address of the database turns it off.
 */
export function withPreparedStatements<Client extends Sql | TransactionSql>(client: Client): Client {
  return new Proxy(client, {
    get(target, key) {
      const { unsafe } = target;
      if (key === 'unsafe') {
        return (...[query, parameters = [], options]: Parameters<typeof unsafe>) =>
          unsafe(query, parameters, { ...options, prepare: parameters.length > 0 });
      }
      if (key === 'begin' && 'begin' in target) {
        return (work: (tx: TransactionSql) => unknown) =>
          target.begin((tx) => work(withPreparedStatements(tx)));
      }
      if (key === 'savepoint' && 'savepoint' in target) {
        return (work: (tx: TransactionSql) => unknown) =>
          target.savepoint((tx) => work(withPreparedStatements(tx)));
      }
      return Reflect.get(target, key);
    },
  });
}
