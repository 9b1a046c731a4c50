import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { AiError } from '@darkroom/ai/errors';

const slowFactor = 6;

interface Pace {
  paceMs: number;
  /** What the call is about: the same key always takes the same time. */
  key: string;
  isSlow?: boolean;
  signal: AbortSignal;
}

/** Waits as long as a model would think: the pace, up to 30 % shorter or longer by the key. Throws `aborted`. */
export async function keepPace({ paceMs, key, isSlow = false, signal }: Pace): Promise<void> {
  const durationMs = paceMs * (isSlow ? slowFactor : 1) * (0.7 + 0.6 * fraction(key));
  try {
    signal.throwIfAborted();
    if (durationMs > 0) await wait(durationMs, undefined, { signal });
  } catch (cause) {
    throw new AiError('aborted', { cause });
  }
}

function fraction(key: string): number {
  return createHash('sha256').update(key).digest().readUInt32BE(0) / 2 ** 32;
}
