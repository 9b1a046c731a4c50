import { and, eq, sql } from 'drizzle-orm';
import type { Db, Tx } from '../client';
import { AttemptOverError } from '../errors';
import { generations } from '../schema/generations';
import { whereVisible } from './conditions';
import type { Generation } from './generation';
import { getGeneration } from './get-generation';
import { recordEvent } from './record-event';

/** Starts a queued attempt. A second call changes nothing. Throws AttemptOverError if the attempt has ended or another one follows it. */
export async function startGeneration(
  db: Db | Tx,
  { id, attempt }: { id: string; attempt: number },
): Promise<Generation> {
  const begun = await recordEvent(db, {
    generationId: id,
    where: and(eq(generations.attempt, attempt), eq(generations.status, 'queued'), whereVisible()),
    set: {
      status: 'processing',
      step: 'begin',
      startedAt: sql`now()`,
      heartbeatAt: sql`now()`,
      sentAt: sql`coalesce(${generations.sentAt}, now())`,
    },
    type: 'generation.started',
  });
  if (begun) return begun;
  const generation = await getGeneration(db, { id });
  if (generation.attempt === attempt && generation.status === 'processing') return generation;
  throw new AttemptOverError();
}
