import { createHmac } from 'node:crypto';
import type { JobsDeps } from './deps';
import { createFunctions } from './functions';

export const servePath = '/api/inngest';

/**
 * What the SDK's `serve` needs. The address that is registered is `origin`, whatever host a request names; with a signing
 * key every request needs its signature, also one that asks to register.
 */
export function servedFunctions(deps: JobsDeps, origin: string) {
  return {
    client: deps.client,
    functions: createFunctions(deps),
    servePath,
    serveOrigin: origin,
    enableUnauthedSync: false,
  };
}

const emptyBody = '{}';

/** A request for our own serve route to register itself, signed as the engine signs its own. */
export function registrationRequest({ client }: JobsDeps) {
  const seconds = String(Math.floor(Date.now() / 1000));
  const key = client.signingKey?.replace(/^signkey-\w+-/, '');
  const seal = key && createHmac('sha256', key).update(emptyBody).update(seconds).digest('hex');
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  if (seal) headers['x-inngest-signature'] = `t=${seconds}&s=${seal}`;
  return { method: 'PUT', headers, body: emptyBody };
}
