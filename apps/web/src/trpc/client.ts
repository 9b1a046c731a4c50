'use client';

import type { AppRouter } from '@darkroom/api/router';
import { transformer } from '@darkroom/api/transformer';
import {
  createTRPCClient,
  getFetch,
  httpBatchLink,
  httpLink,
  httpSubscriptionLink,
  isNonJsonSerializable,
  splitLink,
} from '@trpc/client';
import { createTRPCReact } from '@trpc/react-query';

const apiUrl = '/api/trpc';

export const trpc = createTRPCReact<AppRouter>();

export function createLinks() {
  const options = { url: apiUrl, transformer };
  return [
    splitLink({
      condition: (op) => op.type === 'subscription',
      true: httpSubscriptionLink(options),
      false: splitLink({
        condition: (op) => isNonJsonSerializable(op.input),
        true: httpLink<AppRouter>(options),
        false: httpBatchLink<AppRouter>(options),
      }),
    }),
  ];
}

/** For pages that send one request and need no cache. */
export function createPlainClient(fetchImplementation = getFetch()) {
  return createTRPCClient<AppRouter>({
    links: [httpLink({ url: apiUrl, transformer, fetch: fetchImplementation })],
  });
}
