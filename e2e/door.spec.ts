import { readdirSync } from 'node:fs';
import { request as send } from 'node:http';
import { expect, test } from '@playwright/test';
import { submitAndWait } from './support/generations';

const unknownId = '0197a3c4-0000-7000-8000-000000000000';
const app = 'apps/web/src/app';

/** Every route of the app with example parameters, read from the folders so that a new route is tested too. */
function routes(): string[] {
  const files = readdirSync(app, { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => /(?:^|\/)(?:page|route)\.tsx?$/.test(file))
    .map((file) => `/${file.split('/').slice(0, -1).join('/')}`)
    .map((route) => route.replace(/\/\([^)]+\)/g, '').replace(/\[+(?:\.{3})?[^\]]+\]+/g, unknownId))
    .map((route) => route || '/');
}

const junk = [
  '/icon.svg',
  '/apple-icon.png',
  '/manifest.webmanifest',
  '/nowhere',
  '/api',
  '/api/nope',
  '/api/trpc',
  '/api/trpc/nope',
  '/api/trpc/kind.list',
  '/api/trpc/generation.onEvent?input={"id":"x"}',
  '/api/trpc/a/b',
  '/api/health/x',
  '/icon-nope',
  '/icon.svg/x',
  '/manifest-nope',
  '/assets',
  '/assets/x',
  '/assets/x/y',
  '/sites/x',
  '/sites/x/y',
  '/sites/x/y/z',
  '/downloads/x',
  '/downloads/x/y',
  '/_next',
  '/_next/nope',
  '/_next/static/nope.js',
  '/_next/data/x/nope.json',
  '/_next/image?url=%2Fassets%2Fx&w=640&q=75',
  '/_next/image',
  '/generate/%00',
  '/result/%00',
  '/create/%00',
  '/generate/x%0aINFO%20forged',
  '//evil.example/x',
  '/\\evil.example',
  '/history/',
  '/history?cursor=%00',
  '/create/image?from=%00',
  '/%',
  '/api/trpc/%E0%A4%A',
  '/_next/static/%',
  '/assets/%ff',
];

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
}

function ask(path: string, { method = 'GET', headers = {} } = {}): Promise<Answer> {
  const { hostname, port } = new URL(process.env.DARKROOM_WEB_URL ?? '');
  return new Promise((resolve, reject) => {
    const sent = send({ hostname, port, path, method, headers }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }));
    });
    sent.on('error', reject).end();
  });
}

/** The address of a script that the first page loads. */
async function scriptPath(): Promise<string> {
  const [script = ''] = /\/_next\/static\/[^"\\]+\.js/.exec((await ask('/')).text) ?? [];
  return script;
}

function expectProtected(path: string, { status, headers }: Answer): void {
  expect.soft(status, path).toBeLessThan(500);
  expect.soft(headers, path).toMatchObject({
    'x-content-type-options': 'nosniff',
    'referrer-policy': expect.stringMatching(/^(strict-origin-when-cross-origin|no-referrer)$/),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'x-frame-options': 'DENY',
    'content-security-policy': expect.stringMatching(/default-src '(none|self)'.*frame-ancestors 'none'/),
  });
}

test('every answer says that no page may frame it', async () => {
  test.setTimeout(180_000);
  const paths = [...new Set([...routes(), ...junk, await scriptPath()])];
  expect(paths.length).toBeGreaterThan(40);
  for (const path of paths) {
    for (const method of ['GET', 'HEAD', 'POST', 'OPTIONS', 'TRACE']) {
      expectProtected(`${method} ${path}`, await ask(path, { method }));
    }
  }
  const etag = String((await ask('/icon.svg')).headers.etag);
  expectProtected('304', await ask('/icon.svg', { headers: { 'if-none-match': etag } }));
});

test('no server answers to a host name that is not its own', async () => {
  test.setTimeout(180_000);
  for (const path of [...routes(), ...junk, await scriptPath()]) {
    const answer = await ask(path, { headers: { host: 'evil.example' } });
    expect.soft([path, answer.status]).toEqual([path, 421]);
    expectProtected(path, answer);
  }
});

test('malformed addresses, other methods and cross-site changes are refused with a sentence', async () => {
  for (const path of ['/%', '/api/trpc/%E0%A4%A', '/assets/%ff', '/_next/static/%']) {
    expect(await ask(path)).toMatchObject({ status: 400, text: expect.stringMatching(/^The address/) });
  }
  for (const method of ['TRACE', 'DELETE', 'PROPFIND']) {
    const answer = await ask('/history', { method });
    expect(answer).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
  }
  const foreign = { method: 'POST', headers: { 'sec-fetch-site': 'same-site' } };
  expect((await ask('/api/trpc/upload.create', foreign)).status).toBe(403);
});

test('the offer of another protocol is ignored, and its connection ends with its sender', async () => {
  for (const protocol of ['h2c', 'websocket']) {
    for (const [path, status] of [
      ['/api/health', 200],
      ['/api/nope', 404],
      ['/_next/webpack-hmr', 404],
    ] as const) {
      const answer = await ask(path, { headers: { connection: 'Upgrade', upgrade: protocol } });
      expect.soft([protocol, path, answer.status]).toEqual([protocol, path, status]);
      expectProtected(path, answer);
    }
  }
});

test('the image optimiser is off', async () => {
  for (const url of ['%2Fassets%2Fx', '%2Ficon.svg', 'http%3A%2F%2F127.0.0.1', '']) {
    const { status } = await ask(`/_next/image?url=${url}&w=640&q=75`);
    expect([400, 404]).toContain(status);
  }
});

test('no request can register the functions at another address', async () => {
  for (const method of ['GET', 'POST', 'PUT']) {
    expect([401, 404]).toContain((await ask('/api/inngest', { method })).status);
    const forged = { 'x-inngest-signature': 't=1&s=00' };
    const answer = await ask('/api/inngest', { method, headers: forged });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.text).not.toContain('function_count');
  }
});

test('only the result page can frame a site, and the site shows its pictures', async ({ page, request }) => {
  const id = await submitAndWait(request, {
    kind: 'website',
    input: { description: 'A bakery at the harbour' },
  });
  const { headers } = await ask(`/sites/${id}/editorial/index.html`);
  expect(headers).toMatchObject({
    'x-frame-options': 'SAMEORIGIN',
    'content-security-policy': expect.stringContaining("frame-ancestors 'self'"),
  });
  await page.goto(`/result/${id}`);
  const picture = page.frameLocator('iframe').first().locator('img').first();
  await picture.scrollIntoViewIfNeeded();
  await expect
    .poll(() => picture.evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth))
    .toBeGreaterThan(0);
});

test('every missing page looks like a page of the app', async ({ page }) => {
  for (const path of ['/nowhere', '/api/nope', '/icon-nope', '/sites/x']) {
    await page.goto(path);
    await expect(page.getByRole('heading', { name: 'This frame is blank' })).toBeVisible();
  }
});
