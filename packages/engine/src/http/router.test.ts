import { describe, expect, it } from 'vitest';
import { refuseOtherSites } from './other-sites';
import { findRoute, HttpError, route } from './router';

const handlers = {
  runs: () => ({ status: 200 }),
  run: () => ({ status: 200 }),
  cancel: () => ({ status: 204 }),
};
const routes = [
  route('GET /v1/runs', 'signed', handlers.runs),
  route('GET /v1/runs/:id', 'signed', handlers.run),
  route('DELETE /v1/runs/:id', 'signed', handlers.cancel),
];

function statusOf(work: () => unknown) {
  try {
    work();
  } catch (error) {
    if (error instanceof HttpError) return error.status;
    throw error;
  }
  return 200;
}

describe('a route', () => {
  it('is found by its method and its whole path, with the parts that it names', () => {
    expect(findRoute(routes, 'GET', '/v1/runs')).toEqual({ handler: handlers.runs, params: {} });
    expect(findRoute(routes, 'GET', '/v1/runs/a%2Fb')).toEqual({
      handler: handlers.run,
      params: { id: 'a/b' },
    });
    expect(findRoute(routes, 'DELETE', '/v1/runs/7').handler).toBe(handlers.cancel);
  });

  it.each([
    ['GET', '/v1/nothing', 404],
    ['GET', '/v1/runs/', 404],
    ['GET', '/v1/runs/1/more', 404],
    ['GET', '/V1/runs', 404],
    ['DELETE', '/v1/runs', 405],
    ['PATCH', '/v1/runs/1', 405],
    ['TRACE', '/v1/nothing', 405],
    ['GET', '/v1/runs/%E0%A4%A', 400],
    ['GET', '/%', 400],
  ])('is none for %s %s', (method, path, status) => {
    expect(statusOf(() => findRoute(routes, method, path))).toBe(status);
  });
});

describe('a request', () => {
  const own = { host: 'engine.test:8288', origin: 'http://engine.test:8288' };

  it.each([
    ['of a program', { host: 'engine.test:8288' }],
    ['of the engine’s own page', { ...own, 'sec-fetch-site': 'same-origin' }],
    ['that a person typed', { host: 'engine.test:8288', 'sec-fetch-site': 'none' }],
  ])('%s is answered', (_, headers) => {
    expect(statusOf(() => refuseOtherSites(headers))).toBe(200);
  });

  it.each([
    ['of another site', { ...own, origin: 'https://evil.test' }],
    ['of another port', { ...own, origin: 'http://engine.test:3000' }],
    ['of a page without an origin', { ...own, origin: 'null' }],
    ['of another site without an origin', { host: own.host, 'sec-fetch-site': 'cross-site' }],
    ['of a neighbour', { ...own, 'sec-fetch-site': 'same-site' }],
  ])('%s is refused', (_, headers) => {
    expect(statusOf(() => refuseOtherSites(headers))).toBe(403);
  });
});
