import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newSession } from '../src/signing/session';
import { isEngine, startTestServer, type TestServer } from './harness/test-server';

const signingKey = 'signkey-test-0123456789abcdef';
const oldKey = 'signkey-test-fedcba9876543210';
const html = { accept: 'text/html,application/xhtml+xml' };

let server: TestServer;

const ask = (path: string, headers: Record<string, string> = {}) =>
  fetch(server.url + path, { redirect: 'manual', headers });

const submit = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  fetch(server.url + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { ...html, origin: server.url, ...headers },
    body: new URLSearchParams(fields),
  });

const signIn = async (key = signingKey, to = '/') => {
  const answer = await submit('/sign-in', { key, to });
  const cookie = answer.headers.get('set-cookie') ?? '';
  return {
    status: answer.status,
    location: answer.headers.get('location'),
    cookie,
    text: await answer.text(),
  };
};

/** The part of a cookie that a browser sends back. */
const sent = (cookie: string) => ({ ...html, cookie: `theme=dark; ${cookie.split(';')[0]}` });

describe.runIf(isEngine)('the sign-in of the dashboard', () => {
  beforeAll(async () => {
    server = await startTestServer({ signingKey, signingKeyFallback: oldKey });
  });
  afterAll(() => server.stop());

  it.each([
    '/',
    '/?status=failed&text=a%22b',
    '/runs/x',
    '/functions',
    '/events',
    '/events/x',
    '/runs/x/json',
  ])('asks a browser for the key at %s and remembers the requested page', async (path) => {
    const answer = await ask(path, html);
    const text = await answer.text();
    expect(answer.status).toBe(401);
    expect(text).toContain('action="/sign-in"');
    expect(text).toContain(`name="to" value="${path.replaceAll('&', '&amp;')}"`);
  });

  it.each([
    ['the signing key', signingKey],
    ['the key that is being replaced', oldKey],
    ['a key with spaces around it and without its prefix', ' 0123456789abcdef\n'],
  ])('opens the pages to a browser with %s', async (_, key) => {
    const { status, location, cookie } = await signIn(key, '/functions?x=1');
    expect([status, location]).toEqual([303, '/functions?x=1']);
    const page = await ask('/functions', sent(cookie));
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('Sign out');
  });

  it('says that a key is wrong and remembers the requested page', async () => {
    for (const key of ['', 'signkey-test-00', 'Bearer', '0123456789abcdee']) {
      const { status, cookie, text } = await signIn(key, '/runs/x');
      expect([status, cookie]).toEqual([401, '']);
      expect(text).toContain('This is not the signing key');
      expect(text).toContain('name="to" value="/runs/x"');
    }
  });

  it.each([
    'https://elsewhere.example/x',
    '//elsewhere.example',
    '/\\elsewhere.example',
    '/\t/elsewhere.example',
    '/.//elsewhere.example',
    'javascript:alert(1)',
    'http://',
    '',
  ])('does not lead to another site: %j', async (to) => {
    const { status, location } = await signIn(signingKey, to);
    expect(status).toBe(303);
    expect(new URL(location ?? '', server.url).host).toBe(new URL(server.url).host);
  });

  it('sets a cookie that no script can read, and only for https where the browser uses it', async () => {
    const { cookie } = await signIn();
    expect(cookie).toMatch(/^engine_session=[^;]+; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/);
    const secured = await submit('/sign-in', { key: signingKey }, { 'x-forwarded-proto': 'https' });
    expect(secured.headers.get('set-cookie')).toMatch(/; Secure$/);
  });

  it('ends a session on sign-out, at its time and with its key', async () => {
    const { cookie } = await signIn();
    const out = await submit('/sign-out', {}, sent(cookie));
    expect([out.status, out.headers.get('location')]).toEqual([303, '/']);
    expect(out.headers.get('set-cookie')).toMatch(/^engine_session=; Max-Age=0; Path=\//);

    const ago = (ms: number, key = '0123456789abcdef') =>
      `engine_session=${newSession(key, Date.now() - ms)}`;
    expect((await ask('/', sent(ago(11 * 3_600_000)))).status).toBe(200);
    expect((await ask('/', sent(ago(13 * 3_600_000)))).status).toBe(401);
    expect((await ask('/', sent(ago(0, '00')))).status).toBe(401);
    const later = cookie.replace(/=\d+/, (time) => `=${Number(time.slice(1)) + 1}`);
    expect((await ask('/', sent(later))).status).toBe(401);
  });

  it('accepts the cookie for pages and their forms, never for the API', async () => {
    const { cookie } = await signIn();
    expect((await ask('/runs/x/json', { cookie: sent(cookie).cookie })).status).toBe(404);
    const event = await submit('/events', { name: 'signed/by-form', data: '{}' }, sent(cookie));
    expect(event.status).toBe(303);
    const eventId = event.headers.get('location')?.split('/').at(-1);
    expect((await ask(`/events/${eventId}/json`, sent(cookie))).status).toBe(200);
    for (const path of ['/v1/events', `/v1/events/${eventId}`, '/v0/runs/x/actions', '/dev']) {
      expect([path, (await ask(path, sent(cookie))).status]).toEqual([path, 401]);
    }
    for (const path of ['/fn/register', '/v1/signals', '/v1/runs/x/rerun']) {
      expect([path, (await submit(path, {}, sent(cookie))).status]).toEqual([path, 401]);
    }
  });

  it('accepts no form from another site, whatever the cookie', async () => {
    const { cookie } = await signIn();
    const foreign = { ...sent(cookie), origin: 'https://elsewhere.example' };
    for (const path of ['/events', '/sign-in', '/sign-out'])
      expect([path, (await submit(path, { key: signingKey, name: 'x' }, foreign)).status]).toEqual([
        path,
        403,
      ]);
    expect((await submit('/events', { name: 'x' })).status).toBe(401);
  });

  it('says that nothing was done when the session ended before the form was sent', async () => {
    const referer = `${server.url}/runs/x`;
    const answer = await submit('/runs/x/replay', {}, { referer });
    const text = await answer.text();
    expect([answer.status, text.includes('Nothing was done')]).toEqual([401, true]);
    expect(text).toContain('name="to" value="/runs/x"');
  });

  it('shows how to register an app with the key', async () => {
    const { cookie } = await signIn();
    const text = await (await ask('/', sent(cookie))).text();
    expect(text).toMatch(/INNGEST_BASE_URL=http:[^ ]+ INNGEST_SIGNING_KEY=/);
    expect(text).not.toContain('INNGEST_DEV');
  });

  it('answers clients that are not browsers without a sign-in page', async () => {
    for (const path of ['/', '/runs/x/json']) {
      const refused = await ask(path);
      expect([refused.status, await refused.json()]).toMatchObject([401, { error: 'Authentication failed' }]);
    }
    const bearer = { ...html, authorization: `Bearer ${signingKey}` };
    const page = await ask('/', bearer);
    expect([page.status, (await page.text()).includes('Sign out')]).toEqual([200, false]);
  });

  it('serves the styles of the form, and its health, to everyone', async () => {
    for (const path of ['/dashboard/style.css', '/dashboard/script.js', '/dashboard/icon.svg', '/health'])
      expect([path, (await ask(path)).status]).toEqual([path, 200]);
    expect((await ask('/sign-in', html)).status).toBe(200);
  });
});
