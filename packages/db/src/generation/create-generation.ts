import { and, eq, sql } from 'drizzle-orm';
import type { Db, Tx } from '../client';
import { ConflictError, ValidationError } from '../errors';
import { newId } from '../new-id';
import { generationOutputs } from '../schema/generation-outputs';
import { generations } from '../schema/generations';
import { isStorable } from '../storable';
import type { Generation } from './generation';
import { getGeneration } from './get-generation';
import { recordEvent } from './record-event';

export interface CreateGenerationInput {
  ownerId: string;
  kind: string;
  title: string;
  input: unknown;
  slots: readonly { key: string; label: string }[];
  quotedCredits: number;
  /** The same key of the same owner never makes a second generation. */
  idempotencyKey?: string | undefined;
  parentId?: string | undefined;
}

/**
 * Accepts a generation: its row, one pending output per slot and event 1, in one transaction. A repeated key returns
 * the first one; with another kind or input it is a ConflictError.
 */
export async function createGeneration(
  db: Db | Tx,
  request: CreateGenerationInput,
): Promise<{ generation: Generation; isNew: boolean }> {
  refuseUnstorable(request);
  return db.transaction(async (tx) => {
    if (request.parentId) await getGeneration(tx, { id: request.parentId, ownerId: request.ownerId });
    const id = await insertGeneration(tx, request);
    if (id === null) return { generation: await findRepeated(tx, request), isNew: false };
    await insertOutputs(tx, { id, request });
    const generation = await recordEvent(tx, {
      generationId: id,
      where: undefined,
      set: {},
      type: 'generation.queued',
    });
    if (!generation) throw new Error(`Generation ${id} vanished within its own transaction.`);
    return { generation, isNew: true };
  });
}

function refuseUnstorable({ title, input, idempotencyKey = '' }: CreateGenerationInput) {
  for (const [field, value] of Object.entries({ title, input, 'idempotency key': idempotencyKey })) {
    if (!isStorable(value)) throw new ValidationError(field, 'contains characters that can’t be stored');
  }
}

/** Returns null when the key was used before; waits for a transaction that is using it at this moment. */
async function insertGeneration(tx: Tx, request: CreateGenerationInput): Promise<string | null> {
  const { ownerId, kind, title, input, quotedCredits, idempotencyKey, parentId } = request;
  const [created] = await tx
    .insert(generations)
    .values({ id: newId(), ownerId, kind, title, input, quotedCredits, idempotencyKey, parentId })
    .onConflictDoNothing({ target: [generations.ownerId, generations.idempotencyKey] })
    .returning({ id: generations.id });
  return created?.id ?? null;
}

async function insertOutputs(tx: Tx, { id, request }: { id: string; request: CreateGenerationInput }) {
  const outputs = request.slots.map(({ key, label }, position) => ({
    generationId: id,
    slot: key,
    ownerId: request.ownerId,
    label,
    position,
  }));
  if (outputs.length > 0) await tx.insert(generationOutputs).values(outputs);
}

async function findRepeated(tx: Tx, request: CreateGenerationInput): Promise<Generation> {
  const { ownerId, kind, input, idempotencyKey = '' } = request;
  const [found] = await tx
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
