import type { EventType, StepName } from '@darkroom/kinds/vocabulary';
import { and, eq, type SQL } from 'drizzle-orm';
import type { PgUpdateSetSource } from 'drizzle-orm/pg-core';
import type { Db, Tx } from '../client';
import { NotFoundError } from '../errors';
import { generationOutputs } from '../schema/generation-outputs';
import { appendEvent } from './append-event';
import { inActiveAttempt } from './in-active-attempt';

/** What every verb on an output names. */
export interface OutputKey {
  generationId: string;
  attempt: number;
  slot: string;
  step: StepName;
  progress: number;
  message?: string | undefined;
}

export interface OutputChange {
  /** The states of the output that allow this change. */
  where: SQL | undefined;
  set: PgUpdateSetSource<typeof generationOutputs>;
  type: EventType;
  data: unknown;
}

/** Changes an output and tells it; an output that is not in a fitting state stays, silently. */
export async function changeOutput(
  db: Db | Tx,
  { generationId, attempt, slot, step, progress, message }: OutputKey,
  { where, set, type, data }: OutputChange,
): Promise<boolean> {
  const isOutput = and(eq(generationOutputs.generationId, generationId), eq(generationOutputs.slot, slot));
  return inActiveAttempt(db, { generationId, attempt }, async (tx) => {
    const outputs = await tx.select().from(generationOutputs).where(isOutput);
    if (outputs.length === 0) throw new NotFoundError('output');
    const changed = await tx
      .update(generationOutputs)
      .set(set)
      .where(and(isOutput, where))
      .returning({ slot: generationOutputs.slot });
    if (changed.length === 0) return;
    await appendEvent(tx, { generationId, attempt, type, step, slot, progress, message, data });
  });
}
