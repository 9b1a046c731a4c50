import { z } from 'zod';
import type { EventBody } from '../../events/event';
import { evaluateKey } from '../../expressions/expression';
import { checkExpression, RegistrationError } from './check';

const entrySchema = z.strictObject({
  limit: z.number().int().nonnegative(),
  key: z.string().nullish(),
  scope: z.enum(['fn', 'env', 'account']).nullish(),
});

export const concurrencySchema = z.union([z.number().int(), entrySchema, z.array(entrySchema)]);

export interface ConcurrencyLimit {
  limit: number;
  /** A key of the scopes `env` and `account` is shared by all functions that use the same expression. */
  scope: 'fn' | 'env' | 'account';
  key: string | null;
}

export function concurrency(id: string, setting: z.infer<typeof concurrencySchema> | null | undefined) {
  const entries = typeof setting === 'number' ? [{ limit: setting }] : [setting ?? []].flat();
  if (entries.length > 2)
    throw new RegistrationError(`Function "${id}" has more than two concurrency limits.`);
  return entries.map((entry) => concurrencyLimit(id, entry)).filter(({ limit }) => limit > 0);
}

function concurrencyLimit(id: string, entry: z.infer<typeof entrySchema>): ConcurrencyLimit {
  const scope = entry.scope ?? 'fn';
  const key = checkExpression(id, 'concurrency key', entry.key);
  if (scope !== 'fn' && key === null) {
    throw new RegistrationError(`Function "${id}" limits concurrency in the scope "${scope}" without a key.`);
  }
  return { limit: entry.limit, scope, key };
}

/** The keys whose slots the calls of a run take, in the order of the function's limits. */
export function concurrencyKeys(
  { id, concurrency: limits }: { id: string; concurrency: readonly ConcurrencyLimit[] },
  event: EventBody,
) {
  return limits.map(({ scope, key }, index) => {
    const value = key ? evaluateKey(key, { event }) : '';
    return scope === 'fn' ? `${id}:${index}:${value}` : `${scope}/${key}:${value}`;
  });
}
