import { createHash } from 'node:crypto';
import { encodeTime, monotonicFactory } from 'ulid';

export const newId = monotonicFactory();

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * The id of the `index`-th event of one send. The SDK repeats its seed (`<ms>,<base64>`) when it repeats a send,
 * so the repeated events get the same ids and start nothing twice.
 */
export function eventIdFromSeed(seed: string, index: number) {
  const [ms, entropy] = seed.split(',');
  const timeMs = Number(ms);
  if (!entropy || !Number.isSafeInteger(timeMs) || timeMs < 0) return newId();
  const digest = createHash('sha256').update(`${entropy}:${index}`).digest();
  const random = Array.from(digest.subarray(0, 16), (byte) => alphabet.charAt(byte & 31)).join('');
  return encodeTime(timeMs, 10) + random;
}
