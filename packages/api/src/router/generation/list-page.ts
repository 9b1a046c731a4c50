import type { Db } from '@darkroom/db/client';
import { type GenerationPage, listGenerations } from '@darkroom/db/generation/list-generations';
import type { KindName } from '@darkroom/kinds';
import type { GenerationStatus } from '@darkroom/kinds/vocabulary';

const statusesOf = {
  active: ['queued', 'processing'],
  finished: ['succeeded', 'partially_succeeded'],
  failed: ['failed', 'canceled', 'expired'],
} as const satisfies Record<string, readonly GenerationStatus[]>;

// A page that is looked for among many others may come back short, with a cursor to go on from.
const maxLooks = 20;

export interface ListPageInput {
  ownerId: string;
  limit: number;
  cursor?: string | null | undefined;
  kind?: KindName | undefined;
  status?: keyof typeof statusesOf | undefined;
}

/** The owner's newest generations, of one group of statuses where one is asked for. */
export async function listPage(
  db: Db,
  { status: group, ...request }: ListPageInput,
): Promise<GenerationPage> {
  if (!group) return listGenerations(db, request);
  const wanted: readonly GenerationStatus[] = statusesOf[group];
  const page: GenerationPage = { items: [], nextCursor: request.cursor ?? null };
  for (let look = 0; look < maxLooks; look += 1) {
    const limit = request.limit - page.items.length;
    const { items, nextCursor } = await listGenerations(db, { ...request, limit, cursor: page.nextCursor });
    page.items.push(...items.filter(({ generation }) => wanted.includes(generation.status)));
    page.nextCursor = nextCursor;
    if (nextCursor === null || page.items.length === request.limit) break;
  }
  return page;
}
