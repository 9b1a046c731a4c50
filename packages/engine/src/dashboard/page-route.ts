import type { IncomingHttpHeaders } from 'node:http';
import { refuseOtherSites } from '../http/other-sites';
import { HttpError, route, type Access, type RouteRequest, type RouteResponse } from '../http/router';
import { html } from './html';
import { layout, type Page } from './layout';

const securityHeaders = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; " +
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  // With a stricter policy browsers send `Origin: null` with our own forms.
  'referrer-policy': 'same-origin',
};

/** A page for browsers. Every other client gets a 404. */
export function page(path: string, access: Access, render: (request: RouteRequest) => Page | Promise<Page>) {
  return route(`GET ${path}`, access, (request) => {
    if (!request.headers.accept?.includes('text/html')) {
      throw new HttpError(404, `There is nothing at GET ${request.address}.`);
    }
    return orErrorPage(request, async () => pageResponse(200, await render(request), request));
  });
}

/** What a form of our pages does. `perform` returns the address that shows the result, or a whole response. */
export function action(
  path: string,
  access: Access,
  perform: (request: RouteRequest) => RouteResponse | Promise<string | RouteResponse>,
) {
  return route(`POST ${path}`, access, (request) =>
    orErrorPage(request, async () => {
      refuseOtherSites(request.headers);
      const result = await perform(request);
      return typeof result === 'string' ? seeOther(result) : result;
    }),
  );
}

export function seeOther(location: string, headers: Record<string, string> = {}): RouteResponse {
  return { status: 303, headers: { ...securityHeaders, ...headers, location } };
}

export function rawJson(path: string, access: Access, read: (request: RouteRequest) => Promise<unknown>) {
  return route(`GET ${path}`, access, async (request) => ({
    status: 200,
    json: JSON.stringify(await read(request), null, 2),
    headers: securityHeaders,
  }));
}

async function orErrorPage(request: RouteRequest, respond: () => Promise<RouteResponse>) {
  try {
    return await respond();
  } catch (error) {
    if (!(error instanceof HttpError)) throw error;
    const body = html`<h1>That did not work</h1>
      <p class="message">${error.message}</p>
      <p><a href="/">All runs</a></p>`;
    return pageResponse(error.status, { title: 'That did not work', body }, request);
  }
}

export function pageResponse(status: number, page: Page, { isSignedIn }: RouteRequest): RouteResponse {
  const { text } = layout(page, { isSignedIn });
  return { status, content: { type: 'text/html; charset=utf-8', text }, headers: securityHeaders };
}

/** The scheme the browser used, also behind a proxy that ends https. */
export function scheme(headers: IncomingHttpHeaders) {
  return /^https\b/.test(String(headers['x-forwarded-proto'])) ? 'https' : 'http';
}
