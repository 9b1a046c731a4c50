import { terminalStatuses } from '@darkroom/kinds/vocabulary';
import { and, eq, inArray, isNull, sql, type Placeholder } from 'drizzle-orm';
import { generations } from '../schema/generations';

// Constants, not parameters, so that a prepared statement can use the partial index of active generations.
export const whereActive = () => sql`${generations.status} in ('queued', 'processing')`;
export const whereEnded = () => inArray(generations.status, [...terminalStatuses]);
export const whereVisible = () => isNull(generations.deletedAt);

/** A worker may write only to the attempt that it was started for, and only until that attempt ends. */
export const whereActiveAttempt = (attempt: number | Placeholder) =>
  and(eq(generations.attempt, attempt), whereActive());
