import { and, asc, eq, min } from 'drizzle-orm';
import type { Db, Tx } from '../client';
import { generationSteps } from '../schema/generation-steps';
import { providerCalls } from '../schema/provider-calls';
import type { Generation, GenerationStep } from './generation';
import { getGeneration } from './get-generation';
import { loadOutputs, type OutputWithAssets } from './load-outputs';

export interface UsedModel {
  capability: 'text' | 'image';
  provider: string;
  model: string;
}

export interface GenerationDetails {
  generation: Generation;
  outputs: OutputWithAssets[];
  /** Of the current attempt, in the order in which they run. */
  steps: GenerationStep[];
  /** The models whose answers were used, of all attempts, in the order of their first call. */
  models: UsedModel[];
}

/** Throws NotFoundError as `getGeneration` does. */
export async function getGenerationDetails(
  db: Db | Tx,
  { id, ownerId }: { id: string; ownerId: string },
): Promise<GenerationDetails> {
  // First, so that a reader that goes on after its `lastSeq` may get an event twice, but never misses one.
  const generation = await getGeneration(db, { id, ownerId });
  const [outputs, steps, models] = await Promise.all([
    loadOutputs(db, [id]),
    listSteps(db, generation),
    listModels(db, id),
  ]);
  return { generation, outputs: outputs.get(id) ?? [], steps, models };
}

function listSteps(db: Db | Tx, { id, attempt }: Generation): Promise<GenerationStep[]> {
  return db
    .select()
    .from(generationSteps)
    .where(and(eq(generationSteps.generationId, id), eq(generationSteps.attempt, attempt)))
    .orderBy(asc(generationSteps.step));
}

function listModels(db: Db | Tx, generationId: string): Promise<UsedModel[]> {
  return db
    .select({
      capability: providerCalls.capability,
      provider: providerCalls.provider,
      model: providerCalls.model,
    })
    .from(providerCalls)
    .where(and(eq(providerCalls.generationId, generationId), eq(providerCalls.status, 'succeeded')))
    .groupBy(providerCalls.capability, providerCalls.provider, providerCalls.model)
    .orderBy(min(providerCalls.startedAt));
}
