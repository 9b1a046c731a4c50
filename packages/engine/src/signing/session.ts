import { createHmac } from 'node:crypto';
import { isSame, plainKeys, type Keys } from './signing-key';

export const sessionSeconds = 12 * 3600;

/** A session signed by a key without its prefix. Nothing is stored: every engine that accepts this key accepts it. */
export function newSession(key: string, nowMs = Date.now()) {
  const endsAt = String(Math.floor(nowMs / 1000) + sessionSeconds);
  return `${endsAt}.${seal(endsAt, key)}`;
}

export function isSession(token: string, keys: Keys, nowMs = Date.now()) {
  const [endsAt = '', given = ''] = token.split('.');
  return Number(endsAt) * 1000 > nowMs && plainKeys(keys).some((key) => isSame(given, seal(endsAt, key)));
}

function seal(endsAt: string, key: string) {
  const sessionKey = createHmac('sha256', key).update('dashboard session').digest();
  return createHmac('sha256', sessionKey).update(endsAt).digest('hex');
}
