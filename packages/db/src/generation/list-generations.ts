import type { GenerationStatus } from '@darkroom/kinds/vocabulary';
import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import type { Db, Tx } from '../client';
import { ValidationError } from '../errors';
import { isId } from '../new-id';
import { generations } from '../schema/generations';
import { whereVisible } from './conditions';
import type { GenerationSummary } from './get-generation-summary';
import { loadOutputs } from './load-outputs';

export interface ListGenerationsInput {
  ownerId: string;
  limit: number;
  /** The `nextCursor` of the previous page. */
  cursor?: string | null | undefined;
  kind?: string | undefined;
  statuses?: readonly GenerationStatus[] | undefined;
}

export interface GenerationPage {
  items: GenerationSummary[];
  /** Null on the last page. */
  nextCursor: string | null;
}

/** The owner's generations, newest first. Throws ValidationError for a cursor that this function did not make. */
export async function listGenerations(db: Db | Tx, input: ListGenerationsInput): Promise<GenerationPage> {
  const { ownerId, limit, cursor, kind, statuses } = input;
  const rows = await db
    .select({ generation: generations, createdMicros })
    .from(generations)
    .where(
      and(
        eq(generations.ownerId, ownerId),
        whereVisible(),
        kind === undefined ? undefined : eq(generations.kind, kind),
        statuses && inArray(generations.status, statuses),
        cursor ? isAfter(cursor) : undefined,
      ),
    )
    .orderBy(desc(generations.createdAt), desc(generations.id))
    .limit(limit + 1);
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  const outputs = await loadOutputs(
    db,
    page.map(({ generation }) => generation.id),
  );
  return {
    items: page.map(({ generation }) => ({ generation, outputs: outputs.get(generation.id) ?? [] })),
    nextCursor: last ? encodeCursor(last.createdMicros, last.generation.id) : null,
  };
}

// A Date has only milliseconds: such cursors would skip rows of the same millisecond.
const createdMicros = sql<string>`(extract(epoch from ${generations.createdAt}) * 1000000)::bigint::text`;

function encodeCursor(micros: string, id: string): string {
  return Buffer.from(`${micros}/${id}`).toString('base64url');
}

function isAfter(cursor: string) {
  const [micros = '', id = ''] = Buffer.from(cursor, 'base64url').toString().split('/');
  if (!/^\d{1,16}$/.test(micros) || !isId(id)) throw new ValidationError('cursor', 'is not valid');
  const createdAt = sql`timestamptz 'epoch' + ${micros}::bigint * interval '1 microsecond'`;
  return sql`(${generations.createdAt}, ${generations.id}) < (${createdAt}, ${id}::uuid)`;
}
