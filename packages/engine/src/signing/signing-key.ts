import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { EngineOptions } from '../settings';
import { canonicalJson } from './canonical-json';

const prefix = /^signkey-\w+-/;

export interface Keys {
  signingKey: string | null;
  /** Accepted from apps beside the signing key, while one replaces the other. */
  signingKeyFallback: string | null;
  eventKey: string | null;
}

/** An engine without keys trusts everyone. */
export function keysOf({ signingKey, signingKeyFallback, eventKey }: EngineOptions): Keys {
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

/** Whether an `authorization` header carries one of the keys, as it is or hashed as the SDK does. */
export function isAuthorized(header: string | undefined, { signingKey, signingKeyFallback }: Keys) {
  if (signingKey === null) return true;
  const token = /^bearer (.+)$/i.exec(header ?? '')?.[1]?.replace(prefix, '');
  if (token === undefined) return false;
  const accepted = [signingKey, signingKeyFallback].flatMap((key) => {
    const plain = key?.replace(prefix, '');
    return plain ? [plain, createHash('sha256').update(Buffer.from(plain, 'hex')).digest('hex')] : [];
  });
  return accepted.filter((key) => isSame(key, token)).length > 0;
}

/** Compares in a time that tells nothing about either text. */
export function isSame(one: string, other: string) {
  const [first, second] = [one, other].map((text) => createHash('sha256').update(text).digest());
  return first !== undefined && second !== undefined && timingSafeEqual(first, second);
}
