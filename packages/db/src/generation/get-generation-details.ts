import type { Billing } from '@darkroom/kinds/billing';
import { and, asc, eq } from 'drizzle-orm';
import type { Db, Tx } from '../client';
import { countBilledCalls } from '../receipt/count-billed-calls';
import { generationSteps } from '../schema/generation-steps';
import type { Generation, GenerationStep } from './generation';
import { getGeneration } from './get-generation';
import type { GenerationSummary } from './get-generation-summary';
import { loadOutputs } from './load-outputs';

export interface GenerationDetails extends GenerationSummary {
  /** The steps of the current attempt, in the order in which they run. */
  steps: GenerationStep[];
  billing: Billing;
}

/** Throws NotFoundError like `getGeneration`. */
export async function getGenerationDetails(
  db: Db | Tx,
  { id, ownerId }: { id: string; ownerId: string },
): Promise<GenerationDetails> {
  // Read first, so that a reader that continues after `lastSeq` may get an event twice but never misses one.
  const generation = await getGeneration(db, { id, ownerId });
  const [outputs, steps, billing] = await Promise.all([
    loadOutputs(db, [id]),
    listSteps(db, generation),
    countBilledCalls(db, { generationId: id, attempt: generation.attempt }),
  ]);
  return { generation, outputs: outputs.get(id) ?? [], steps, billing };
}

function listSteps(db: Db | Tx, { id, attempt }: Generation): Promise<GenerationStep[]> {
  return db
    .select()
    .from(generationSteps)
    .where(and(eq(generationSteps.generationId, id), eq(generationSteps.attempt, attempt)))
    .orderBy(asc(generationSteps.step));
}
