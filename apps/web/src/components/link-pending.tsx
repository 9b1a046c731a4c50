'use client';

import { useLinkStatus } from 'next/link';

/** Shows within a link that its page is on the way. */
export function LinkPending() {
  const { pending } = useLinkStatus();
  return pending ? (
    <span className="bg-film-edge animate-breathe absolute inset-x-0 top-0 h-0.5" aria-hidden="true" />
  ) : null;
}
