import { NextRequest } from 'next/server';
import { afterEach, expect, it, vi } from 'vitest';
import { GET, POST, PUT } from './route';

afterEach(() => vi.unstubAllEnvs());

it('answers only signed calls in production', async () => {
  vi.stubEnv('NODE_ENV', 'production');
  vi.stubEnv('INNGEST_SIGNING_KEY', '');
  for (const handler of [GET, POST, PUT]) {
    const answer = await handler(new NextRequest('http://127.0.0.1/api/inngest'), {});
    expect(answer.status).toBe(404);
  }
});

const key = 'signkey-test-0123456789abcdef';

it.each([
  [
    'without a configured address',
    { INNGEST_SIGNING_KEY: key, INNGEST_SERVE_ORIGIN: '', PUBLIC_URL: '' },
    404,
  ],
  [
    'that ignores signatures',
    { INNGEST_SIGNING_KEY: key, INNGEST_DEV: '1', PUBLIC_URL: 'https://x.example' },
    404,
  ],
  [
    'that is configured',
    { INNGEST_SIGNING_KEY: key, INNGEST_DEV: '0', PUBLIC_URL: 'https://x.example' },
    401,
  ],
])('reports and registers nothing for an unsigned request at an app %s', async (_, env, status) => {
  vi.stubEnv('NODE_ENV', 'production');
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  for (const [method, handler] of Object.entries({ GET, POST, PUT })) {
    const request = new NextRequest('http://attacker.example/api/inngest', { method });
    const answer = await handler(request, {});
    expect([answer.status, await answer.text()]).toEqual([status, '']);
  }
});
