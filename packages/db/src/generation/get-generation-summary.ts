import type { Db, Tx } from '../client';
import type { Generation } from './generation';
import { getGeneration } from './get-generation';
import { loadOutputs, type OutputWithAssets } from './load-outputs';

export interface GenerationSummary {
  generation: Generation;
  outputs: OutputWithAssets[];
}

/** Throws NotFoundError as `getGeneration` does. */
export async function getGenerationSummary(
  db: Db | Tx,
  { id, ownerId }: { id: string; ownerId: string },
): Promise<GenerationSummary> {
  const generation = await getGeneration(db, { id, ownerId });
  return { generation, outputs: (await loadOutputs(db, [id])).get(id) ?? [] };
}
