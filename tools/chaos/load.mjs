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
 * @returns {Promise<{ accepted: Map<string, { prompt: string, count: number }>, refused: string[] }>} what was accepted, by
 * id, and what was answered instead
 */
export async function submitUntil({ webUrl, random, signal }) {
  const accepted = new Map();
  const refused = [];
  const running = new Set();
  for (let number = 1; !signal.aborted; number++) {
    const input = { prompt: `Print number ${number}`, count: Math.ceil(random.between(0, 3)) };
    const submitting = submit(webUrl, input)
      .then(
        (id) => accepted.set(id, input),
        (error) => refused.push(error.message),
      )
      .finally(() => running.delete(submitting));
    running.add(submitting);
    await delay(random.between(minPauseMs, maxPauseMs), null, { signal }).catch(() => {});
  }
  await Promise.all(running);
  return { accepted, refused };
}

/** Uses the same key for every try, so that lost answers make only one generation. */
async function submit(webUrl, input) {
  const body = JSON.stringify({ json: { kind: 'image', idempotencyKey: randomUUID(), input } });
  for (;;) {
    const answer = await post(`${webUrl}/api/trpc/generation.create`, body).catch(() => null);
    if (answer?.status === 200) return JSON.parse(answer.text).result.data.json.id;
    if (answer && answer.status < 500) throw new Error(`${answer.status}: ${answer.text}`);
    await delay(retryPauseMs);
  }
}

/** Reads the whole answer: a broken answer counts as lost. */
async function post(url, body) {
  const headers = { 'content-type': 'application/json' };
  const signal = AbortSignal.timeout(answerTimeoutMs);
  const response = await fetch(url, { method: 'POST', headers, body, signal });
  return { status: response.status, text: await response.text() };
}
