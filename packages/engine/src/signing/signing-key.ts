import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

const prefix = /^signkey-\w+-/;

export interface Keys {
  signingKey: string | null;
  /** Accepted from apps beside the signing key, while one replaces the other. */
  signingKeyFallback: string | null;
  eventKey: string | null;
}

export interface KeyOptions {
  /** With it the engine signs its calls to apps and requires it of them; without, it is a server for development. */
  signingKey?: string | undefined;
  signingKeyFallback?: string | undefined;
  /** With it the engine accepts events under this key only. */
  eventKey?: string | undefined;
}

/** An engine without keys trusts everyone. */
export function keysOf({ signingKey, signingKeyFallback, eventKey }: KeyOptions): Keys {
  return {
    signingKey: signingKey ?? null,
    signingKeyFallback: signingKeyFallback ?? null,
    eventKey: eventKey ?? null,
  };
}

/** The `x-inngest-signature` of a body. The SDK checks it against the canonical form of what it has parsed. */
export function sign(bodyJson: string, signingKey: string, nowMs = Date.now()) {
  const seconds = Math.floor(nowMs / 1000);
  const hmac = createHmac('sha256', signingKey.replace(prefix, ''));
  const signature = hmac
    .update(canonicalJson(JSON.parse(bodyJson)))
    .update(String(seconds))
    .digest('hex');
  return `t=${seconds}&s=${signature}`;
}

/** JSON with the fields of every object in order (RFC 8785): equal values give equal texts. */
function canonicalJson(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const fields = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return `{${fields.map(([name, inner]) => `${JSON.stringify(name)}:${canonicalJson(inner)}`).join(',')}}`;
}

/** Whether an `authorization` header carries one of the keys. */
export function isAuthorized(header: string | undefined, keys: Keys) {
  if (keys.signingKey === null) return true;
  const token = /^bearer (.+)$/i.exec(header ?? '')?.[1];
  return token !== undefined && matchingKey(token, keys) !== null;
}

/** The accepted key that a text equals, plain or hashed as the SDK does, without its prefix; null when none. */
export function matchingKey(text: string, keys: Keys) {
  const given = text.replace(prefix, '');
  const hash = (key: string) => createHash('sha256').update(Buffer.from(key, 'hex')).digest('hex');
  return plainKeys(keys).find((key) => isSame(key, given) || isSame(hash(key), given)) ?? null;
}

/** The accepted keys without their prefixes. */
export function plainKeys({ signingKey, signingKeyFallback }: Keys) {
  return [signingKey, signingKeyFallback].flatMap((key) => key?.replace(prefix, '') || []);
}

/** Compares in constant time. */
export function isSame(one: string, other: string) {
  const [first, second] = [one, other].map((text) => createHash('sha256').update(text).digest());
  return first !== undefined && second !== undefined && timingSafeEqual(first, second);
}
