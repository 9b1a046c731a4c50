import type { StepName } from '@darkroom/kinds/vocabulary';
import { getTableColumns, sql, type SQL } from 'drizzle-orm';
import { builtOnce } from '../built-once';
import type { Db, Tx } from '../client';
import { generationSteps } from '../schema/generation-steps';
import { generations } from '../schema/generations';
import { storableText } from '../storable';
import { stepData } from './event-data';
import { activeGeneration, changedGeneration, numberedEvents } from './event-parts';
import type { Generation } from './generation';
import type { StepKey } from './where-step';
import { toPercent } from './to-percent';
import { writtenEvents } from './write-events';

export interface StartStepInput extends StepKey {
  /** 0 to 100. A lower value than before is ignored. */
  progress: number;
  message: string;
  /** The step that completes when this one starts, and the progress at its end. */
  previous?: { step: StepName; progress: number } | undefined;
}

/**
 * Ends the previous step and starts the next in one statement. First entry writes an event; re-entry after an error counts
 * a try and writes it as progress; otherwise only the heartbeat moves. Returns the updated generation, null when the attempt
 * is no longer active.
 */
export async function startStep(db: Db | Tx, input: StartStepInput): Promise<Generation | null> {
  const { progress, message, previous, ...key } = input;
  const [generation] = await statement(db).execute({
    ...key,
    progress: toPercent(progress),
    message: storableText(message),
    previousStep: previous?.step ?? null,
    previousProgress: toPercent(previous?.progress ?? 0),
  });
  return generation ?? null;
}

const given = {
  generationId: sql.placeholder('generationId'),
  attempt: sql.placeholder('attempt'),
  step: sql.placeholder('step'),
  progress: sql.placeholder('progress'),
  message: sql.placeholder('message'),
  previousStep: sql.placeholder('previousStep'),
  previousProgress: sql.placeholder('previousProgress'),
};

// An upsert sees a row written while it waited; an update sees only the rows from the statement's start.
const completedStep = sql`
  insert into ${generationSteps} as known (generation_id, attempt, step, owner_id, status, finished_at)
  select id, attempt, ${given.previousStep}::step_name, owner_id, 'completed', now()
  from active where ${given.previousStep}::step_name is not null
  on conflict (generation_id, attempt, step) do update
  set status = 'completed', error = null, finished_at = now()
  where known.status <> 'completed'
  returning *`;

// Only a row that was inserted has no xmax.
const begunStep = sql`
  insert into ${generationSteps} as known (generation_id, attempt, step, owner_id, status)
  select id, attempt, ${given.step}::step_name, owner_id, 'running' from active
  on conflict (generation_id, attempt, step) do update
  set status = 'running', tries = known.tries + 1, error = null, finished_at = null
  where known.status in ('retrying', 'failed')
  returning *, xmax = 0 as is_new`;

const entries = sql`
  select 1 as number, 'step.completed'::event_type as type, step, null as slot,
    ${given.previousProgress}::smallint as progress, null as message, ${stepData} as data
  from completed
  union all
  select (select count(*) from completed) + 1,
    case when is_new then 'step.started' else 'step.progressed' end::event_type, step, null,
    ${given.progress}::smallint, case when is_new then ${given.message}::text end, ${stepData}
  from begun`;

const statement = builtOnce((db) => {
  const part = (name: string, body: SQL) => db.$with(name, {}).as(body);
  const changed = db.$with('changed', getTableColumns(generations)).as(changedGeneration);
  return db
    .with(
      part('active', activeGeneration(given)),
      part('completed', completedStep),
      part('begun', begunStep),
      part('entries', entries),
      changed,
      part('numbered', numberedEvents),
      part('written', writtenEvents),
    )
    .select()
    .from(changed)
    .prepare('start_step');
});
