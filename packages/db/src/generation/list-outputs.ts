import { asc, eq } from 'drizzle-orm';
import type { Db, Tx } from '../client';
import { generationOutputs } from '../schema/generation-outputs';
import type { GenerationOutput } from './generation';

/** The outputs of a generation in the order of their slots. */
export async function listOutputs(
  db: Db | Tx,
  { generationId }: { generationId: string },
): Promise<GenerationOutput[]> {
  return db
    .select()
    .from(generationOutputs)
    .where(eq(generationOutputs.generationId, generationId))
    .orderBy(asc(generationOutputs.position));
}
