import { z } from 'zod';
import { checkBoundedMs, checkExpression, RegistrationError } from './check';

export const rateLimitSchema = z.strictObject({
  limit: z.number().int(),
  period: z.string(),
  key: z.string().nullish(),
});

export interface RateLimit {
  /** One run may start per interval, and `burst` more at once. */
  intervalMs: number;
  burst: number;
  key: string | null;
}

export function rateLimit(
  id: string,
  setting: z.infer<typeof rateLimitSchema> | null | undefined,
): RateLimit | null {
  if (!setting) return null;
  const { limit } = setting;
  if (limit < 1) throw new RegistrationError(`Function "${id}" has a rateLimit of less than 1.`);
  const periodMs = checkBoundedMs(id, 'rateLimit period', {
    text: setting.period,
    minMs: 1,
    maxMs: 86_400_000,
    bounds: 'longer than nothing and at most 24 hours',
  });
  return {
    intervalMs: periodMs / limit,
    burst: Math.floor(limit / 10),
    key: checkExpression(id, 'rateLimit key', setting.key),
  };
}
