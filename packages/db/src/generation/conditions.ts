import { terminalStatuses } from '@darkroom/kinds/vocabulary';
import { and, eq, inArray, isNull, sql, type Placeholder } from 'drizzle-orm';
import { generations } from '../schema/generations';

// Constants, not parameters, so that a prepared statement may use the index of the active ones.
export const isActive = () => sql`${generations.status} in ('queued', 'processing')`;
export const isEnded = () => inArray(generations.status, [...terminalStatuses]);
export const isVisible = () => isNull(generations.deletedAt);

/** What a worker may still write to: only the attempt that it was started for, and only until its end. */
export const isActiveAttempt = (attempt: number | Placeholder) =>
  and(eq(generations.attempt, attempt), isActive());
