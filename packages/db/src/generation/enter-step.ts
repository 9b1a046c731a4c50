import type { StepName } from '@darkroom/kinds/vocabulary';
import { getTableColumns, sql, type SQL } from 'drizzle-orm';
import type { Db, Tx } from '../client';
import { generationSteps } from '../schema/generation-steps';
import { generations } from '../schema/generations';
import { storableText } from '../storable';
import { activeGeneration, changedGeneration, writtenEvents } from './event-parts';
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
  select 1 as number, 'step.completed'::event_type as type, step, null as slot,
    ${toPercent(previous?.progress ?? 0)}::smallint as progress, null as message, null::jsonb as data
  from completed
  union all
  select (select count(*) from completed) + 1, 'step.started', step, null,
    ${toPercent(progress)}::smallint, ${storableText(message)}::text, null
  from begun where is_new`;
