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
 * Calls the API in this process on behalf of the current request. It uses the same handler as a browser, so that one
 * place identifies the caller.
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
        fetch: (address, init) => handleTrpc(new Request(address, { ...init, signal: init?.signal ?? null })),
      }),
    ],
  });
});

/** Marks errors caused by a service that is away. Only the digest of an error reaches the browser. */
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

/** Null if there is none, if another owner has it, or if the id is malformed. */
export const findGeneration = cache(async (id: string): Promise<GenerationView | null> => {
  try {
    return await (await api()).generation.byId.query({ id });
  } catch (error) {
    if (!isWorthAnotherTry(error)) return null;
    throw error;
  }
});

/** The pictures that a generation's input refers to, if they still exist. */
export async function findUploads({ kind, input }: GenerationView): Promise<UploadView[]> {
  const ids = kinds[kind].uploads(input).map(({ id }) => id);
  return ids.length > 0 ? (await api()).upload.byIds.query({ ids }) : [];
}
