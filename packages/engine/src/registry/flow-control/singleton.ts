import { z } from 'zod';
import { checkExpression } from './check';

export const singletonSchema = z.strictObject({
  mode: z.enum(['skip', 'cancel']),
  key: z.string().nullish(),
});

export interface Singleton {
  /** Which of two runs does not run: the new one (`skip`) or the running one (`cancel`). */
  mode: 'skip' | 'cancel';
  key: string | null;
}

export function singleton(
  id: string,
  setting: z.infer<typeof singletonSchema> | null | undefined,
): Singleton | null {
  if (!setting) return null;
  return { mode: setting.mode, key: checkExpression(id, 'singleton key', setting.key) };
}
