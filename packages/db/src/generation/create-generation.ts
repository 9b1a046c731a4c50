import { and, eq, getTableColumns, sql, type SQL } from 'drizzle-orm';
import { builtOnce } from '../built-once';
import type { Db, Tx } from '../client';
import { ConflictError, ValidationError } from '../errors';
import { newId } from '../new-id';
import { generationOutputs } from '../schema/generation-outputs';
import { generations } from '../schema/generations';
import { isStorable } from '../storable';
import type { Generation } from './generation';
import { getGeneration } from './get-generation';
import { writtenEvents } from './write-events';

export interface CreateGenerationInput {
  ownerId: string;
  kind: string;
  title: string;
  input: unknown;
  slots: readonly { key: string; label: string }[];
  quotedCredits: number;
  /** A repeated key of the same owner never makes a second generation. */
  idempotencyKey?: string | undefined;
  parentId?: string | undefined;
}

/**
 * Creates a generation: its row, one pending output per slot and event 1, in one statement. A repeated key returns the
 * first generation; with another kind or input it throws a ConflictError.
 */
export async function createGeneration(
  db: Db | Tx,
  request: CreateGenerationInput,
): Promise<{ generation: Generation; isNew: boolean }> {
  refuseUnstorable(request);
  if (request.parentId) await getGeneration(db, { id: request.parentId, ownerId: request.ownerId });
  const created = await insertGeneration(db, request);
  if (created) return { generation: created, isNew: true };
  return { generation: await findRepeated(db, request), isNew: false };
}

function refuseUnstorable({ title, input, idempotencyKey = '' }: CreateGenerationInput) {
  for (const [field, value] of Object.entries({ title, input, 'idempotency key': idempotencyKey })) {
    if (!isStorable(value)) throw new ValidationError(field, 'contains characters that can’t be stored');
  }
}

/** Returns null if the key was used before. Waits for a transaction that is using it now. */
async function insertGeneration(db: Db | Tx, request: CreateGenerationInput): Promise<Generation | null> {
  const [generation] = await insert(db).execute({
    id: newId(),
    ownerId: request.ownerId,
    parentId: request.parentId ?? null,
    kind: request.kind,
    title: request.title,
    input: JSON.stringify(request.input),
    quotedCredits: request.quotedCredits,
    idempotencyKey: request.idempotencyKey ?? null,
    slots: JSON.stringify(request.slots),
  });
  return generation ?? null;
}

const createdGeneration = sql`
  insert into ${generations}
    (id, owner_id, parent_id, kind, title, input, quoted_credits, idempotency_key, last_seq)
  values (${sql.placeholder('id')}, ${sql.placeholder('ownerId')}, ${sql.placeholder('parentId')},
    ${sql.placeholder('kind')}, ${sql.placeholder('title')}, ${sql.placeholder('input')},
    ${sql.placeholder('quotedCredits')}, ${sql.placeholder('idempotencyKey')}, 1)
  on conflict (owner_id, idempotency_key) do nothing
  returning *`;

const pendingOutputs = sql`
  insert into ${generationOutputs} (generation_id, slot, owner_id, label, position)
  select id, slot.key, owner_id, slot.label, slot.number - 1
  from created, rows from (json_to_recordset(${sql.placeholder('slots')}) as (key text, label text))
    with ordinality as slot (key, label, number)`;

const firstEvent = sql`
  select id as generation_id, last_seq as seq, owner_id, 'generation.queued'::event_type as type, attempt, status,
    step, null as slot, progress, message, null::jsonb as data
  from created`;

const insert = builtOnce((db) => {
  const part = (name: string, body: SQL) => db.$with(name, {}).as(body);
  const created = db.$with('created', getTableColumns(generations)).as(createdGeneration);
  return db
    .with(
      created,
      part('outputs', pendingOutputs),
      part('numbered', firstEvent),
      part('written', writtenEvents),
    )
    .select()
    .from(created)
    .prepare('create_generation');
});

async function findRepeated(db: Db | Tx, request: CreateGenerationInput): Promise<Generation> {
  const { ownerId, kind, input, idempotencyKey = '' } = request;
  const [found] = await db
    .select({
      generation: generations,
      isSameInput: sql<boolean>`${generations.input} = ${JSON.stringify(input)}::jsonb`,
    })
    .from(generations)
    .where(and(eq(generations.ownerId, ownerId), eq(generations.idempotencyKey, idempotencyKey)));
  if (!found || found.generation.deletedAt) {
    throw new ConflictError('The generation of this idempotency key was deleted. Use a new key.');
  }
  if (!found.isSameInput || found.generation.kind !== kind) {
    throw new ConflictError('This idempotency key was used for another request. Use a new key.');
  }
  return found.generation;
}
