import { NextRequest } from 'next/server';
import { afterEach, expect, it, vi } from 'vitest';
import { GET, POST, PUT } from './route';

afterEach(() => vi.unstubAllEnvs());

it('answers nobody in production unless calls are signed', async () => {
  vi.stubEnv('NODE_ENV', 'production');
  vi.stubEnv('INNGEST_SIGNING_KEY', '');
  for (const handler of [GET, POST, PUT]) {
    const answer = await handler(new NextRequest('http://127.0.0.1/api/inngest'), {});
    expect(answer.status).toBe(404);
  }
});
