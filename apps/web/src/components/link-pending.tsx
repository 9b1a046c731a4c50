'use client';

import { useLinkStatus } from 'next/link';

/** Shows inside a link that its page is loading. */
export function LinkPending() {
  const { pending } = useLinkStatus();
  return pending ? (
    <span className="bg-film-edge animate-breathe absolute inset-x-0 top-0 h-0.5" aria-hidden="true" />
  ) : null;
}
