import type { EventType, StepName } from '@darkroom/kinds/vocabulary';
import { sql } from 'drizzle-orm';
import type { Db, Tx } from '../client';
import { generations } from '../schema/generations';
import { storableJson, storableText } from '../storable';
import { whereActiveAttempt } from './conditions';
import { recordEvent } from './record-event';
import { toPercent } from './to-percent';

export interface AppendEventInput {
  generationId: string;
  attempt: number;
  type: EventType;
  step?: StepName | undefined;
  /** 0 to 100; a lower one than before counts as none. */
  progress?: number | undefined;
  message?: string | undefined;
  /** Small JSON for the readers of the timeline: ids and facts. */
  data?: unknown;
}

/**
 * What a worker reports: the event, and with it the generation's progress, step, message and heartbeat. Returns null when
 * the attempt is no longer active.
 */
export async function appendEvent(db: Db | Tx, event: AppendEventInput): Promise<{ seq: number } | null> {
  const { generationId, attempt, type, step, progress, message, data } = event;
  const generation = await recordEvent(db, {
    generationId,
    where: whereActiveAttempt(attempt),
    set: {
      heartbeatAt: sql`now()`,
      ...(progress !== undefined && { progress: atLeast(progress) }),
      ...(step !== undefined && { step }),
      ...(message !== undefined && { message: storableText(message) }),
    },
    type,
    data: data === undefined ? undefined : sql`${JSON.stringify(storableJson(data))}::jsonb`,
  });
  return generation && { seq: generation.lastSeq };
}

function atLeast(progress: number) {
  return sql`greatest(${generations.progress}, ${toPercent(progress)}::smallint)`;
}
