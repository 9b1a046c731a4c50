import { NextRequest } from 'next/server';
import { afterEach, expect, it, vi } from 'vitest';
import { config, proxy } from './proxy';

afterEach(() => vi.unstubAllEnvs());

function pass(headers: Record<string, string> = {}) {
  const response = proxy(new NextRequest('http://localhost/history', { headers }));
  const policy = response.headers.get('content-security-policy') ?? '';
  return { response, policy, nonce: /'nonce-([^']+)'/.exec(policy)?.[1] };
}

it('gives every page a nonce of its own', () => {
  const nonces = Array.from({ length: 20 }, () => pass().nonce);
  expect(new Set(nonces)).toHaveLength(20);
  expect(nonces).not.toContain(undefined);
});

it('hands the page the nonce of its policy, whatever the request brought along', () => {
  const { response, nonce, policy } = pass({ 'x-nonce': 'chosen', 'content-security-policy': 'none' });
  const forwarded = (name: string) => response.headers.get(`x-middleware-request-${name}`);
  expect(forwarded('x-nonce')).toBe(nonce);
  expect(forwarded('content-security-policy')).toBe(policy);
});

it('lets only scripts with the nonce run, and evaluates text only in development', () => {
  const scripts = () => /script-src ([^;]+)/.exec(pass().policy)?.[1] ?? '';
  vi.stubEnv('NODE_ENV', 'production');
  expect(scripts().replace(/nonce-[^']+/, 'nonce')).toBe("'self' 'nonce' 'strict-dynamic'");
  vi.stubEnv('NODE_ENV', 'development');
  expect(scripts()).toContain("'unsafe-eval'");
});

it('forbids frames of others, plugins, other forms and another base', () => {
  const { policy } = pass();
  for (const part of ["frame-ancestors 'none'", "object-src 'none'", "form-action 'self'", "base-uri 'self'"])
    expect(policy.split('; ')).toContain(part);
});

it('covers every page, also one that does not exist, and no path with a stricter policy', () => {
  const [{ source } = { source: '' }] = config.matcher;
  const isCovered = (path: string) => new RegExp(`^${source}$`).test(path);
  expect(
    ['/', '/history', '/create/image', '/result/1', '/nowhere', '/assets', '/api/else'].filter(isCovered),
  ).toHaveLength(7);
  const others = [
    '/assets/1',
    '/sites/1/bold',
    '/sites/1/bold/a.webp',
    '/downloads/1',
    '/api/trpc/a.b',
    '/api/health',
  ];
  expect(others.filter(isCovered)).toEqual([]);
});
