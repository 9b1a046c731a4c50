import type { EventType, StepName } from '@darkroom/kinds/vocabulary';
import { getTableColumns, sql, type SQL } from 'drizzle-orm';
import { alias, type PgUpdateSetSource } from 'drizzle-orm/pg-core';
import type { Db, Tx } from '../client';
import { AttemptOverError, NotFoundError } from '../errors';
import { generationOutputs } from '../schema/generation-outputs';
import { storableText } from '../storable';
import { outputJson } from './event-data';
import { activeGeneration, changedGeneration, numberedEvents } from './event-parts';
import { toPercent } from './to-percent';
import { writtenEvents } from './write-events';

/** The key of an output, for every verb on outputs. */
export interface OutputKey {
  generationId: string;
  attempt: number;
  slot: string;
  step: StepName;
  progress: number;
  message?: string | undefined;
}

export interface OutputChange {
  /** The states of `output` that allow this change. */
  where: SQL | undefined;
  set: PgUpdateSetSource<typeof generationOutputs>;
  type: EventType;
}

/** The output read under the lock of its generation's row, so that no condition uses an older version. */
export const output = alias(generationOutputs, 'output');

/**
 * Changes an output and writes its event in one statement. An output in another state stays unchanged, without an event.
 * Throws AttemptOverError, and NotFoundError for a slot that the generation does not have.
 */
export async function changeOutput(db: Db | Tx, key: OutputKey, change: OutputChange): Promise<void> {
  const [found] = await db.execute<{ isActive: boolean; isOutput: boolean }>(sql`
    with active as (${activeGeneration(key)}),
    output as (${lockedOutput(key)}),
    updated as (${updatedOutput(db, change)}),
    entries as (${entriesOf(key, change)}),
    changed as (${changedGeneration}),
    numbered as (${numberedEvents}),
    written as (${writtenEvents})
    select exists (select from active) as "isActive", exists (select from output) as "isOutput"`);
  if (!found?.isActive) throw new AttemptOverError();
  if (!found.isOutput) throw new NotFoundError('output');
}

const lockedOutput = ({ slot }: OutputKey) => sql`
  select known.* from active join ${generationOutputs} as known on known.generation_id = active.id
  where known.slot = ${slot}
  for no key update of known`;

function updatedOutput(db: Db | Tx, { where, set }: OutputChange): SQL {
  const isOutput = sql`(generation_outputs.generation_id, generation_outputs.slot) = (output.generation_id, output.slot)`;
  return db
    .update(generationOutputs)
    .set(set)
    .from(sql`output`)
    .where(sql`${isOutput} and (${where})`)
    .returning(getTableColumns(generationOutputs))
    .getSQL();
}

const entriesOf = ({ step, progress, message }: OutputKey, { type }: OutputChange) => sql`
  select 1 as number, ${type}::event_type as type, ${step}::step_name as step, slot,
    ${toPercent(progress)}::smallint as progress,
    ${message === undefined ? null : storableText(message)}::text as message,
    jsonb_build_object('output', ${outputJson('updated')}) as data
  from updated`;
