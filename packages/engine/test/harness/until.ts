import { setTimeout as delay } from 'node:timers/promises';

/** Asks again and again until the answer is there; fails after `timeoutMs` with what was waited for. */
export async function until<Value>(
  what: string,
  check: () => Promise<Value | null | undefined | false> | Value | null | undefined | false,
  timeoutMs = 40_000,
): Promise<Value> {
  const deadline = Date.now() + timeoutMs;
  for (let pauseMs = 5; ; pauseMs = Math.min(pauseMs * 1.5, 100)) {
    const value = await check();
    if (value !== null && value !== undefined && value !== false) return value;
    if (Date.now() > deadline) throw new Error(`Waited ${timeoutMs} ms in vain for ${what}.`);
    await delay(pauseMs);
  }
}

/** So that the Inngest server, which looks at events side by side, surely holds the event that was sent before. */
export function aMoment() {
  const sinceMs = Date.now();
  return until('a moment to pass', () => Date.now() > sinceMs + 600);
}
