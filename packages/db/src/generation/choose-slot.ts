import { and, eq } from 'drizzle-orm';
import type { Db, Tx } from '../client';
import { ConflictError, NotFoundError } from '../errors';
import { generationOutputs } from '../schema/generation-outputs';
import { generations } from '../schema/generations';
import type { Generation } from './generation';
import { lockGeneration } from './lock-generation';

/** Marks one finished output as the user's choice. */
export async function chooseSlot(
  db: Db | Tx,
  { id, ownerId, slot }: { id: string; ownerId: string; slot: string },
): Promise<Generation> {
  return db.transaction(async (tx) => {
    const generation = await lockGeneration(tx, { id, ownerId });
    const [output] = await tx
      .select({ status: generationOutputs.status })
      .from(generationOutputs)
      .where(and(eq(generationOutputs.generationId, id), eq(generationOutputs.slot, slot)));
    if (!output) throw new NotFoundError('output');
    if (output.status !== 'ready') throw new ConflictError('Only a finished output can be chosen.');
    await tx.update(generations).set({ chosenSlot: slot }).where(eq(generations.id, id));
    return { ...generation, chosenSlot: slot };
  });
}
