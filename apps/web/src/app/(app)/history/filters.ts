import { isKindName, type KindName } from '@darkroom/kinds';

/** How many generations a page of the list has. */
export const pageSize = 24;

export const statusFilters = ['active', 'finished', 'failed'] as const;
export type StatusFilter = (typeof statusFilters)[number];

export interface Filters {
  kind: KindName | undefined;
  status: StatusFilter | undefined;
}

/** Reads the filters from the address. Leaves out values that it does not know. */
export function filtersOf(query: Record<string, string | string[] | undefined>): Filters {
  const kind = typeof query.kind === 'string' && isKindName(query.kind) ? query.kind : undefined;
  return { kind, status: statusFilters.find((status) => status === query.status) };
}
