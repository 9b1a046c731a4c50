import { setTimeout as delay } from 'node:timers/promises';

/** Asks again and again until the answer is there; fails after `timeoutMs` with what was waited for. */
export async function until<Value>(
  what: string,
  check: () => Promise<Value | null | undefined | false> | Value | null | undefined | false,
  timeoutMs = 15_000,
): Promise<Value> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const value = await check();
    if (value !== null && value !== undefined && value !== false) return value;
    if (Date.now() > deadline) throw new Error(`Waited ${timeoutMs} ms in vain for ${what}.`);
    await delay(10);
  }
}
