import type { Deliverable } from '@darkroom/kinds/define-kind';

/** A page with the files that it links to. */
export interface Site {
  slot: string;
  page: Deliverable;
  files: Deliverable[];
}

/** Null if the slot has no page. */
export function siteOf(deliverables: readonly Deliverable[], slot: string | undefined): Site | null {
  const own = deliverables.filter((file) => file.slot === slot);
  const page = own.find(({ role }) => role === 'page');
  return page ? { slot: page.slot, page, files: own.filter(({ role }) => role === 'file') } : null;
}
