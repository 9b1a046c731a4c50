import { createHmac } from 'node:crypto';
import type { JobsDeps } from './deps';
import { createFunctions } from './functions';

export const servePath = '/api/inngest';

/**
 * The options for the SDK's `serve`. It registers `origin`, whatever host a request names. With a signing key every request
 * needs a signature, also a request to register.
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

/** A request to our own serve route to register itself, signed like the engine's requests. */
export function registrationRequest({ client }: JobsDeps) {
  const seconds = String(Math.floor(Date.now() / 1000));
  const key = client.signingKey?.replace(/^signkey-\w+-/, '');
  const seal = key && createHmac('sha256', key).update(emptyBody).update(seconds).digest('hex');
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  if (seal) headers['x-inngest-signature'] = `t=${seconds}&s=${seal}`;
  return { method: 'PUT', headers, body: emptyBody };
}
