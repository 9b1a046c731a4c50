import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allRoutes } from '../src/all-routes';
import { clientOptions, Database } from '../src/database/connect';
import { Journal } from '../src/journal/journal';
import { Registry } from '../src/registry/registry';
import { isEngine, startTestServer, type TestServer } from './harness/test-server';

const keys = {
  signingKey: 'signkey-test-0123456789abcdef',
  signingKeyFallback: null,
  eventKey: 'the-event-key',
};

/** Connects to nothing: routes are only listed. */
function listRoutes() {
  const database = new Database('postgres://nowhere.invalid/engine');
  const registry = new Registry(() => {});
  const options = { database, registry, claimRequest: () => null, onFlushed() {}, onError() {} };
  return allRoutes({ sql: database.connect(clientOptions), journal: new Journal(options), registry, keys });
}

const routes = listRoutes();
const routesWith = (wanted: string) =>
  routes.filter(({ access }) => access === wanted).map(({ method, path }) => `${method} ${path}`);

describe('the access of every route', () => {
  it('is the signing key for the API', () => {
    expect(routesWith('signed')).toEqual([
      'POST /v1/checkpoint/:runId/async',
      'GET /v1/events',
      'GET /v1/events/:id',
      'GET /v1/events/:id/runs',
      'GET /v1/runs/:id',
      'GET /v1/runs/:id/jobs',
      'POST /v1/runs/:id/rerun',
      'DELETE /v1/runs/:id',
      'GET /v0/runs/:id/actions',
      'GET /v0/runs/:id/batch',
      'POST /v1/signals',
      'POST /v1/cancellations',
      'POST /fn/register',
      'GET /v1/apps/:app/functions',
      'DELETE /fn/remove',
      'GET /dev',
      'POST /v1/checkpoint',
      'POST /v1/checkpoint/:run/steps',
      'GET /v1/http/runs/:run/output',
      'POST /v1/realtime/publish',
      'POST /v1/realtime/publish/tee',
      'POST /v1/realtime/token',
      'POST /v1/runs/:run/metadata',
      'POST /v1/traces/userland',
    ]);
  });

  it('is the event key for sending events', () => {
    expect(routesWith('event-key')).toEqual(['POST /e/:key']);
  });

  it('is a session or the signing key for the pages', () => {
    expect(routesWith('session')).toEqual([
      'GET /',
      'GET /runs/:id',
      'GET /functions',
      'GET /events',
      'GET /events/:id',
      'GET /runs/:id/json',
      'GET /events/:id/json',
      'POST /runs/:id/replay',
      'POST /runs/:id/cancel',
      'POST /functions/:id/invoke',
      'POST /events',
      'POST /events/:id/send',
    ]);
  });

  it('is open for health, signing in and what its page loads', () => {
    expect(routesWith('open')).toEqual([
      'GET /health',
      'GET /sign-in',
      'POST /sign-in',
      'POST /sign-out',
      'GET /dashboard/style.css',
      'GET /dashboard/script.js',
      'GET /dashboard/icon.svg',
    ]);
  });
});

describe.runIf(isEngine)('a request without a key', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ signingKey: keys.signingKey, eventKey: keys.eventKey });
  });
  afterAll(() => server.stop());

  const closed = routes.filter(({ access }) => access !== 'open');

  it.each(closed.map(({ method, path }) => ({ method, path })))(
    'is refused at $method $path',
    async ({ method, path }) => {
      const { status } = await fetch(server.url + path.replaceAll(/:\w+/g, 'x'), { method });
      expect(status).toBe(401);
    },
  );
});
