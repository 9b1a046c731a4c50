import { z } from 'zod';
import type { EventBody } from '../../events/event';
import { compileExpression } from '../../expressions/expression';
import { checkExpression } from './check';

export const prioritySchema = z.strictObject({ run: z.string().nullish() });

/** The bound of Inngest's server, wider than the ten minutes of its documentation. */
const maxSeconds = 43_200;

export function priority(id: string, setting: z.infer<typeof prioritySchema> | null | undefined) {
  return checkExpression(id, 'priority', setting?.run);
}

/** How far the run moves ahead in the queue, or back when negative. Only whole numbers of CEL count. */
export function priorityMs({ priority: source }: { priority: string | null }, event: EventBody) {
  if (!source) return 0;
  const value = compileExpression(source).evaluate({ event });
  if (typeof value !== 'bigint') return 0;
  return Math.min(Math.max(Number(value), -maxSeconds), maxSeconds) * 1000;
}
