import { setTimeout as delay } from 'node:timers/promises';

/** Repeats the check until it answers something; fails after `timeoutMs` and names what it waited for. */
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
