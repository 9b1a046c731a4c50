import { z } from 'zod';
import { checkBoundedMs, checkDurationMs, checkExpression } from './check';

export const debounceSchema = z.strictObject({
  period: z.string(),
  timeout: z.string().nullish(),
  key: z.string().nullish(),
});

export interface Debounce {
  periodMs: number;
  /** The maximum wait of the first event of a series. */
  timeoutMs: number | null;
  key: string | null;
}

export function debounce(
  id: string,
  setting: z.infer<typeof debounceSchema> | null | undefined,
): Debounce | null {
  if (!setting) return null;
  return {
    periodMs: checkBoundedMs(id, 'debounce period', {
      text: setting.period,
      minMs: 1000,
      maxMs: 604_800_000,
      bounds: 'between 1 second and 7 days',
    }),
    timeoutMs: setting.timeout ? checkDurationMs(id, 'debounce timeout', setting.timeout) : null,
    key: checkExpression(id, 'debounce key', setting.key),
  };
}
