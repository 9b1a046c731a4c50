import type { RouteResponse } from './router';

/** An answer in the shape of Inngest's REST API. */
export function data(value: unknown): RouteResponse {
  return { status: 200, body: { data: value, metadata: { fetched_at: new Date(), cached_until: null } } };
}
