import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';

const minPauseMs = 300;
const maxPauseMs = 1500;
const retryPauseMs = 500;
const answerTimeoutMs = 5000;

/**
 * Submits images of one to three slots, each until it is accepted, until `signal` is aborted.
 * @param {{
 *   webUrl: string,
 *   random: ReturnType<typeof import('./random.mjs').createRandom>,
 *   signal: AbortSignal,
 * }} options
 * @returns {Promise<Map<string, { prompt: string, count: number }>>} what was accepted, by id
 */
export async function submitUntil({ webUrl, random, signal }) {
  const accepted = new Map();
  const running = new Set();
  for (let number = 1; !signal.aborted; number++) {
    const input = { prompt: `Print number ${number}`, count: Math.ceil(random.between(0, 3)) };
    const submitting = submit(webUrl, input).then((id) => accepted.set(id, input));
    running.add(submitting);
    void submitting.finally(() => running.delete(submitting)).catch(() => {});
    await delay(random.between(minPauseMs, maxPauseMs), null, { signal }).catch(() => {});
  }
  await Promise.all(running);
  return accepted;
}

/** The same key every time: however often an answer is lost, there is one generation. */
async function submit(webUrl, input) {
  const body = JSON.stringify({ json: { kind: 'image', idempotencyKey: randomUUID(), input } });
  for (;;) {
    const answer = await post(`${webUrl}/api/trpc/generation.create`, body).catch(() => null);
    if (answer?.ok) return (await answer.json()).result.data.json.id;
    if (answer && answer.status < 500) throw new Error(`The submit was refused: ${await answer.text()}`);
    await delay(retryPauseMs);
  }
}

async function post(url, body) {
  const deadline = new AbortController();
  const timer = setTimeout(() => deadline.abort(), answerTimeoutMs);
  try {
    const headers = { 'content-type': 'application/json' };
    return await fetch(url, { method: 'POST', headers, body, signal: deadline.signal });
  } finally {
    clearTimeout(timer);
  }
}
