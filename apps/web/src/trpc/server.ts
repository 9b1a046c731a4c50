import 'server-only';
import { handleTrpc } from '@darkroom/api/http/handle-trpc';
import type { AppRouter } from '@darkroom/api/router';
import { transformer } from '@darkroom/api/transformer';
import type { GenerationView } from '@darkroom/api/view/generation-view';
import type { UploadView } from '@darkroom/api/view/upload-view';
import { kinds } from '@darkroom/kinds';
import { createTRPCClient, httpLink, type TRPCLink } from '@trpc/client';
import { observable } from '@trpc/server/observable';
import { headers } from 'next/headers';
import { cache } from 'react';
import { isUnavailable, isWorthAnotherTry, unavailableDigest } from './api-error';

/**
 * Asks the API for the request that is being answered, in this process: through the same door as a browser, so that
 * there is one place that knows who asks.
 */
export const api = cache(async () => {
  const { cookie, authorization } = Object.fromEntries(await headers());
  return createTRPCClient<AppRouter>({
    links: [
      markUnavailable,
      httpLink({
        url: 'http://localhost/api/trpc',
        transformer,
        headers: { ...(cookie && { cookie }), ...(authorization && { authorization }) },
        fetch: (address, init) => handleTrpc(new Request(address, init)),
      }),
    ],
  });
});

/** A page that failed as something is away says so: of an error, only its digest reaches the browser. */
const markUnavailable: TRPCLink<AppRouter> =
  () =>
  ({ next, op }) =>
    observable((observer) =>
      next(op).subscribe({
        ...observer,
        error: (error) => observer.error(isUnavailable(error) ? withDigest(error) : error),
      }),
    );

const withDigest = <E extends Error>(error: E) => Object.assign(error, { digest: unavailableDigest });

/** Null where there is none, or none of this owner, or where the id can not be one. */
export const findGeneration = cache(async (id: string): Promise<GenerationView | null> => {
  try {
    return await (await api()).generation.byId.query({ id });
  } catch (error) {
    if (!isWorthAnotherTry(error)) return null;
    throw error;
  }
});

/** The pictures that a generation's input refers to, as far as they are still there. */
export async function findUploads({ kind, input }: GenerationView): Promise<UploadView[]> {
  const ids = kinds[kind].uploads(input).map(({ id }) => id);
  return ids.length > 0 ? (await api()).upload.byIds.query({ ids }) : [];
}
