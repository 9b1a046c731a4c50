import type { IncomingHttpHeaders } from 'node:http';
import { HttpError } from './router';

/** Refuses requests that a browser sends for a page of another site. Other clients send none of these headers. */
export function refuseOtherSites({ origin, host, ...headers }: IncomingHttpHeaders) {
  const site = headers['sec-fetch-site'] ?? 'none';
  const isOwn = origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
  if (isOwn && (site === 'same-origin' || site === 'none')) return;
  throw new HttpError(403, 'This was asked for by another site, so nothing was done.');
}
