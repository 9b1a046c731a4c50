import { HttpError, type Handler, type Route, type RouteRequest } from '../http/router';
import { isSession, newSession, sessionSeconds } from '../signing/session';
import { isAuthorized, matchingKey, type Keys } from '../signing/signing-key';
import { html } from './html';
import type { Page } from './layout';
import { action, page, pageResponse, scheme, seeOther } from './page-route';

const cookieName = 'engine_session';
const wrongKey = 'This is not the signing key of this engine.';

/** Requires the signing key or a session; asks a browser that has neither to sign in. */
export function forSignedIn({ method, handler }: Route, keys: Keys): Handler {
  return (request) => {
    const { headers, address } = request;
    if (isAuthorized(headers.authorization, keys)) return handler(request);
    if (hasSession(headers.cookie, keys)) return handler({ ...request, isSignedIn: true });
    if (!headers.accept?.includes('text/html')) throw new HttpError(401, 'Authentication failed');
    if (method === 'GET') return pageResponse(401, signInPage({ to: address }), request);
    const problem = 'Nothing was done: your session has ended.';
    return pageResponse(401, signInPage({ to: sender(headers.referer), problem }), request);
  };
}

export function signInRoutes(keys: Keys) {
  return [
    page('/sign-in', 'open', () => signInPage({ to: '/' })),
    action('/sign-in', 'open', async (request) => {
      const fields = await request.form();
      const to = localAddress(fields.get('to') ?? '');
      const key = matchingKey((fields.get('key') ?? '').trim(), keys);
      if (key === null) return pageResponse(401, signInPage({ to, problem: wrongKey }), request);
      return seeOther(to, sessionCookie(request, { token: newSession(key), seconds: sessionSeconds }));
    }),
    action('/sign-out', 'open', (request) =>
      seeOther('/', sessionCookie(request, { token: '', seconds: 0 })),
    ),
  ];
}

function signInPage({ to, problem }: { to: string; problem?: string }): Page {
  const body = html`<h1>Sign in</h1>
    <form class="stack" method="post" action="/sign-in">
      <input type="hidden" name="to" value="${to}" />
      <label class="field">
        Signing key
        <input
          type="password"
          name="key"
          required
          autofocus
          autocomplete="current-password"
          spellcheck="false"
          ${problem && html`aria-invalid="true" aria-describedby="problem"`}
        />
      </label>
      ${problem && html`<p class="message" id="problem" role="alert">${problem}</p>`}
      <button class="main">Sign in</button>
    </form>
    <p class="quiet">The engine was started with it as <code>INNGEST_SIGNING_KEY</code>.</p>`;
  return { title: 'Sign in', isClosed: true, body };
}

function hasSession(cookies: string | undefined, keys: Keys) {
  const given = (cookies ?? '').split(/;\s*/).filter((cookie) => cookie.startsWith(`${cookieName}=`));
  return given.some((cookie) => isSession(cookie.slice(cookieName.length + 1), keys));
}

/** Lax, so that a link to a run also opens from a message; reading changes nothing. */
function sessionCookie({ headers }: RouteRequest, { token, seconds }: { token: string; seconds: number }) {
  const parts = [`${cookieName}=${token}`, `Max-Age=${seconds}`, 'Path=/', 'HttpOnly', 'SameSite=Lax'];
  return { 'set-cookie': [...parts, ...(scheme(headers) === 'https' ? ['Secure'] : [])].join('; ') };
}

/** The page that sent the form. */
function sender(referer = '') {
  return URL.canParse(referer) ? localAddress(new URL(referer).pathname) : '/';
}

/** Always an address of this engine: `//name`, `/\name` and similar texts would lead to another site. */
function localAddress(text: string) {
  const base = 'http://engine';
  if (!URL.canParse(text, base)) return '/';
  const { origin, pathname, search } = new URL(text, base);
  return origin === base ? `/${pathname.replace(/^\/+/, '')}${search}` : '/';
}
