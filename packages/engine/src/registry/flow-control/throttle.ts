import { z } from 'zod';
import type { EventBody } from '../../events/event';
import { evaluateKey } from '../../expressions/expression';
import { checkDurationMs, checkExpression, RegistrationError } from './check';

export const throttleSchema = z.strictObject({
  limit: z.number().int().nonnegative(),
  burst: z.number().int().nonnegative().nullish(),
  period: z.string(),
  key: z.string().nullish(),
});

/** The generic cell rate algorithm: every start takes an interval, and `capacity` intervals may be taken in advance. */
export interface Throttle {
  intervalMs: number;
  capacity: number;
  key: string | null;
}

const minPeriodMs = 1000;

export function throttle(
  id: string,
  setting: z.infer<typeof throttleSchema> | null | undefined,
): Throttle | null {
  if (!setting) return null;
  const periodMs = checkDurationMs(id, 'throttle period', setting.period);
  if (periodMs < minPeriodMs) {
    throw new RegistrationError(
      `Function "${id}" has a throttle period "${setting.period}", and the shortest is one second.`,
    );
  }
  const limit = Math.max(setting.limit, 1);
  return {
    intervalMs: periodMs / limit,
    capacity: limit + (setting.burst ?? 0),
    key: checkExpression(id, 'throttle key', setting.key),
  };
}

export function throttleKey(
  { id, throttle: setting }: { id: string; throttle: Throttle | null },
  event: EventBody,
) {
  if (!setting) return null;
  return `throttle/${id}:${setting.key ? evaluateKey(setting.key, { event }) : ''}`;
}
