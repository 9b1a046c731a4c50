import { HttpError, route } from '../router';

const durableEndpoints = 'Durable endpoints (runs that begin in the app) are';
const realtime = 'Realtime is';

/** What an Inngest server offers and this one does not, so that apps get more than a 404. */
const unsupported: readonly [string, string, string][] = [
  ['POST', '/v1/checkpoint', durableEndpoints],
  ['POST', '/v1/checkpoint/:run/steps', durableEndpoints],
  ['GET', '/v1/http/runs/:run/output', durableEndpoints],
  ['POST', '/v1/realtime/publish', realtime],
  ['POST', '/v1/realtime/publish/tee', realtime],
  ['POST', '/v1/realtime/token', realtime],
  ['POST', '/v1/runs/:run/metadata', 'Metadata of runs is'],
  ['POST', '/v1/traces/userland', 'Extended traces are'],
];

export const unsupportedRoutes = unsupported.map(([method, path, what]) =>
  route(`${method} ${path}`, 'signed', () => {
    throw new HttpError(501, `${what} not supported by this engine.`);
  }),
);
