import type { StepName } from '@darkroom/kinds/vocabulary';
import { and, eq, getTableColumns, sql, type SQL } from 'drizzle-orm';
import type { Db, Tx } from '../client';
import { generationEvents } from '../schema/generation-events';
import { generationSteps } from '../schema/generation-steps';
import { generations } from '../schema/generations';
import { storableText } from '../storable';
import { isActiveAttempt } from './conditions';
import type { Generation } from './generation';
import type { StepKey } from './is-step';
import { toPercent } from './to-percent';

export interface EnterStepInput extends StepKey {
  /** 0 to 100; a lower one than before counts as none. */
  progress: number;
  message: string;
  /** The step that ends well where this one begins, and the progress at its end. */
  previous?: { step: StepName; progress: number } | undefined;
}

/**
 * Ends the previous step and begins the next in one statement: each the first time with an event, after an error as one
 * more try, else only as a sign of life. Returns the generation after it, null when the attempt is no longer active.
 */
export async function enterStep(db: Db | Tx, input: EnterStepInput): Promise<Generation | null> {
  const part = (name: string, body: SQL) => db.$with(name, {}).as(body);
  const changed = db.$with('changed', getTableColumns(generations)).as(changedGeneration);
  const [generation] = await db
    .with(
      part('active', activeGeneration(input)),
      part('completed', completedStep(input)),
      part('begun', begunStep(input)),
      part('news', newsOf(input)),
      changed,
      part('written', writtenEvents),
    )
    .select()
    .from(changed);
  return generation ?? null;
}

/** Locks the row before any of its steps and reads its newest version, also where it had to wait. */
const activeGeneration = ({ generationId, attempt }: StepKey) => sql`
  select * from ${generations}
  where ${and(eq(generations.id, generationId), isActiveAttempt(attempt))}
  for no key update`;

// An upsert sees a row that was written while it waited; an update would only see those of the statement's beginning.
const completedStep = ({ previous }: EnterStepInput) => sql`
  insert into ${generationSteps} as known (generation_id, attempt, step, owner_id, status, finished_at)
  select id, attempt, ${previous?.step ?? null}::step_name, owner_id, 'completed', now()
  from active where ${previous !== undefined}::boolean
  on conflict (generation_id, attempt, step) do update
  set status = 'completed', error = null, finished_at = now()
  where known.status <> 'completed'
  returning step`;

// Only a row that was inserted has no xmax.
const begunStep = ({ step }: EnterStepInput) => sql`
  insert into ${generationSteps} as known (generation_id, attempt, step, owner_id, status)
  select id, attempt, ${step}::step_name, owner_id, 'running' from active
  on conflict (generation_id, attempt, step) do update
  set status = 'running', tries = known.tries + 1, error = null, finished_at = null
  where known.status in ('retrying', 'failed')
  returning step, xmax = 0 as is_new`;

const newsOf = ({ progress, message, previous }: EnterStepInput) => sql`
  select 1 as number, 'step.completed'::event_type as type, step,
    ${toPercent(previous?.progress ?? 0)}::smallint as progress, null as message
  from completed
  union all
  select (select count(*) from completed) + 1, 'step.started', step,
    ${toPercent(progress)}::smallint, ${storableText(message)}
  from begun where is_new`;

const changedGeneration = sql`
  update ${generations}
  set heartbeat_at = now(),
    last_seq = generations.last_seq + (select count(*) from news),
    progress = greatest(generations.progress, (select max(progress) from news)),
    step = coalesce((select step from news where type = 'step.started'), generations.step),
    message = coalesce((select message from news where type = 'step.started'), generations.message)
  where id = (select id from active)
  returning *`;

// The clock, not now(): a transaction that waited for the row's lock began before the event ahead of it was written.
const writtenEvents = sql`
  insert into ${generationEvents}
    (generation_id, seq, owner_id, type, attempt, status, step, progress, message, created_at)
  select id, active.last_seq + number, owner_id, type, attempt, status, news.step,
    greatest(active.progress, max(news.progress) over (order by number)),
    coalesce(news.message, active.message), clock_timestamp()
  from active, news
  order by number
  returning pg_notify('generation_events', json_build_object(
    'generationId', generation_id, 'ownerId', owner_id, 'seq', seq, 'type', type)::text)`;
