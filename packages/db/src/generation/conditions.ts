import { terminalStatuses } from '@darkroom/kinds/vocabulary';
import { and, eq, inArray, isNull } from 'drizzle-orm';
import { generations } from '../schema/generations';

export const isActive = () => inArray(generations.status, ['queued', 'processing']);
export const isEnded = () => inArray(generations.status, [...terminalStatuses]);
export const isVisible = () => isNull(generations.deletedAt);

/** What a worker may still write to: only the attempt that it was started for, and only until its end. */
export const isActiveAttempt = (attempt: number) => and(eq(generations.attempt, attempt), isActive());
