import { z } from 'zod';
import { checkBoundedMs, checkExpression, RegistrationError } from './check';

export const batchEventsSchema = z.strictObject({
  maxSize: z.number().int(),
  timeout: z.string(),
  key: z.string().nullish(),
  if: z.string().nullish(),
});

export interface BatchEvents {
  maxSize: number;
  timeoutMs: number;
  key: string | null;
  /** An event for which it is false starts a run of its own. */
  condition: string | null;
}

export function batchEvents(
  id: string,
  setting: z.infer<typeof batchEventsSchema> | null | undefined,
): BatchEvents | null {
  if (!setting) return null;
  if (setting.maxSize < 2) {
    throw new RegistrationError(`Function "${id}" has a batchEvents maxSize of less than 2.`);
  }
  return {
    maxSize: setting.maxSize,
    timeoutMs: checkBoundedMs(id, 'batchEvents timeout', {
      text: setting.timeout,
      minMs: 1000,
      bounds: 'at least 1 second',
    }),
    key: checkExpression(id, 'batchEvents key', setting.key),
    condition: checkExpression(id, 'batchEvents if', setting.if),
  };
}
