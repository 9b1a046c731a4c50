import type { Sql, TransactionSql } from 'postgres';

type Follow = (work: PromiseLike<unknown>) => void;

/**
 * The same client, but it parses a statement with parameters once per connection. Drizzle parses it for each call, which
 * makes every query two round trips. `?prepare=false` in the database's address turns this off. `follow` gets each query
 * and each transaction.
 */
export function withPreparedStatements<Client extends Sql | TransactionSql>(
  client: Client,
  follow: Follow = () => {},
): Client {
  return new Proxy(client, {
    get(target, key) {
      const { unsafe } = target;
      if (key === 'unsafe') {
        return (...[text, parameters = [], options]: Parameters<typeof unsafe>) => {
          const query = unsafe(text, parameters, { ...options, prepare: parameters.length > 0 });
          follow(query);
          return query;
        };
      }
      if (key === 'begin' && 'begin' in target) {
        return (work: (tx: TransactionSql) => unknown) => {
          const transaction = target.begin((tx) => work(withPreparedStatements(tx)));
          follow(transaction);
          return transaction;
        };
      }
      if (key === 'savepoint' && 'savepoint' in target) {
        return (work: (tx: TransactionSql) => unknown) =>
          target.savepoint((tx) => work(withPreparedStatements(tx)));
      }
      return Reflect.get(target, key);
    },
  });
}
