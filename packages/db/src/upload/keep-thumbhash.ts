import { and, eq, isNull } from 'drizzle-orm';
import type { Db, Tx } from '../client';
import { uploads } from '../schema/uploads';

/** Stores the thumbhash of an upload that has none yet. */
export async function keepThumbhash(
  db: Db | Tx,
  { id, thumbhash }: { id: string; thumbhash: string },
): Promise<void> {
  await db
    .update(uploads)
    .set({ thumbhash })
    .where(and(eq(uploads.id, id), isNull(uploads.thumbhash)));
}
