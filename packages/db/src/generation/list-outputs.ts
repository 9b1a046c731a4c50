import { asc, eq, sql } from 'drizzle-orm';
import { builtOnce } from '../built-once';
import type { Db, Tx } from '../client';
import { generationOutputs } from '../schema/generation-outputs';
import type { GenerationOutput } from './generation';

/** The outputs of a generation in slot order. */
export async function listOutputs(
  db: Db | Tx,
  { generationId }: { generationId: string },
): Promise<GenerationOutput[]> {
  return outputs(db).execute({ generationId });
}

const outputs = builtOnce((db) =>
  db
    .select()
    .from(generationOutputs)
    .where(eq(generationOutputs.generationId, sql.placeholder('generationId')))
    .orderBy(asc(generationOutputs.position))
    .prepare('list_outputs'),
);
