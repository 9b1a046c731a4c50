import { createServer } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { AiErrorCode } from '../src/errors';
import type { Env } from '../src/env';
import { aiErrorOf, createModels, poemTask } from './factory';
import { startFakeAi, type FakeAi, type FakeFault } from './fake-ai';

let fake: FakeAi;
let callsBefore = 0;
beforeAll(async () => {
  fake = await startFakeAi();
});
afterAll(() => fake.stop());
afterEach(() => {
  callsBefore = fake.calls.length;
});

type Provider = 'openai' | 'google';
type Capability = 'text' | 'image';
interface Asking {
  provider: Provider;
  capability: Capability;
  env?: Env;
  signal?: AbortSignal;
}

function ask({ provider, capability, env = {}, signal = new AbortController().signal }: Asking) {
  const models = createModels({ ...fake.env, ...env })[provider];
  return capability === 'text'
    ? models.text.run(poemTask, { about: 'rain' }, { signal })
    : models.image.make(
        { prompt: 'rain', references: [], size: { width: 1024, height: 1024 }, variation: 1 },
        { signal },
      );
}

interface Expected {
  code: AiErrorCode;
  isOutcomeUnknown?: boolean;
  retryAfterMs?: number;
  isBilled?: boolean;
}

const askings = (['openai', 'google'] as const).flatMap((provider) =>
  (['text', 'image'] as const).map((capability) => ({ provider, capability })),
);
const both: [string, FakeFault, Expected][] = [
  ['a rejected key', { kind: 'status', status: 401 }, { code: 'invalid_key' }],
  ['a key without the permission', { kind: 'status', status: 403 }, { code: 'invalid_key' }],
  ['an unknown model', { kind: 'status', status: 404 }, { code: 'invalid_key' }],
  ['a rejected input', { kind: 'status', status: 400 }, { code: 'input_rejected' }],
  ['too large an input', { kind: 'status', status: 413 }, { code: 'input_rejected' }],
  ['a rate limit', { kind: 'status', status: 429 }, { code: 'rate_limited' }],
  [
    'a rate limit in seconds',
    { kind: 'status', status: 429, headers: { 'retry-after': '7' } },
    { code: 'rate_limited', retryAfterMs: 7_000 },
  ],
  [
    'a rate limit in milliseconds',
    { kind: 'status', status: 429, headers: { 'retry-after-ms': '350', 'retry-after': '7' } },
    { code: 'rate_limited', retryAfterMs: 350 },
  ],
  ['a spent budget', { kind: 'status', status: 402 }, { code: 'quota_exhausted' }],
  ['an internal error', { kind: 'status', status: 500 }, { code: 'unavailable', isOutcomeUnknown: false }],
  [
    'an overload',
    { kind: 'status', status: 503, headers: { 'retry-after': '2' } },
    { code: 'unavailable', isOutcomeUnknown: false, retryAfterMs: 2_000 },
  ],
  [
    'a gateway’s 503',
    { kind: 'status', status: 503, isFromGateway: true },
    { code: 'unavailable', isOutcomeUnknown: true },
  ],
  ['a gateway timeout', { kind: 'status', status: 504 }, { code: 'timed_out', isOutcomeUnknown: true }],
  [
    'a connection that breaks before the answer',
    { kind: 'destroy', when: 'before' },
    { code: 'unavailable', isOutcomeUnknown: true },
  ],
  [
    'a connection that breaks inside the answer',
    { kind: 'destroy', when: 'during' },
    { code: 'unavailable', isOutcomeUnknown: true },
  ],
  ['a body that is not JSON', { kind: 'broken-body' }, { code: 'invalid_response', isOutcomeUnknown: true }],
  ['no output', { kind: 'no-output' }, { code: 'no_output', isBilled: true }],
];
const text: [string, FakeFault, Expected][] = [
  ['a refusal', { kind: 'refusal' }, { code: 'refused', isBilled: true }],
  ['a content filter', { kind: 'content-filter' }, { code: 'refused', isBilled: true }],
  ['an answer over the token limit', { kind: 'cut-short' }, { code: 'invalid_response', isBilled: true }],
  ['text that is not JSON', { kind: 'broken-json' }, { code: 'invalid_response', isBilled: true }],
  ['JSON of another shape', { kind: 'wrong-shape' }, { code: 'invalid_response', isBilled: true }],
];
const image: [string, FakeFault, Expected][] = [
  ['a blocked prompt', { kind: 'blocked' }, { code: 'refused' }],
  ['bytes that are no image', { kind: 'not-an-image' }, { code: 'invalid_response', isBilled: true }],
  ['half an image', { kind: 'cut-image' }, { code: 'invalid_response', isBilled: true }],
];

describe.each(askings)('$provider $capability', (asking) => {
  const cases = [...both, ...(asking.capability === 'text' ? text : image)];

  it.each(cases)('turns %s into one AiError after one request', async (_name, fault, expected) => {
    fake.inject(fault);
    const error = await aiErrorOf(ask(asking));
    expect(error).toMatchObject({
      code: expected.code,
      isOutcomeUnknown: expected.isOutcomeUnknown ?? false,
      retryAfterMs: expected.retryAfterMs,
    });
    if (expected.isBilled) expect(error.costMicros).toBeGreaterThan(0);
    expect(error.detail).toBeTruthy();
    expect(fake.calls.length - callsBefore).toBe(1);
  });

  it('ends the request when the caller aborts', async () => {
    fake.inject({ kind: 'hang' });
    const controller = new AbortController();
    const error = aiErrorOf(ask({ ...asking, signal: controller.signal }));
    await fake.waitFor((calls) => calls.length === callsBefore + 1);
    controller.abort();
    expect(await error).toMatchObject({ code: 'aborted', isOutcomeUnknown: true });
    await fake.waitFor((calls) => calls.at(-1)?.state === 'closed');
  });

  it('sends nothing when the caller aborted before', async () => {
    const error = await aiErrorOf(ask({ ...asking, signal: AbortSignal.abort() }));
    expect(error).toMatchObject({ code: 'aborted', isOutcomeUnknown: false });
    expect(fake.calls.length).toBe(callsBefore);
  });

  it('gives up after its time and closes the connection', async () => {
    // Loads the SDK, which takes its time too.
    await ask(asking);
    fake.inject({ kind: 'hang' });
    const env = { AI_TEXT_TIMEOUT_MS: '500', AI_IMAGE_TIMEOUT_MS: '500' };
    const error = await aiErrorOf(ask({ ...asking, env }));
    expect(error).toMatchObject({ code: 'timed_out', isOutcomeUnknown: true });
    await fake.waitFor((calls) => calls.at(-1)?.state === 'closed');
    expect(fake.calls.length - callsBefore).toBe(2);
  });

  it('knows that nothing was sent when nobody listens', async () => {
    const url = `http://127.0.0.1:${await closedPort()}`;
    const error = await aiErrorOf(ask({ ...asking, env: { OPENAI_BASE_URL: url, GEMINI_BASE_URL: url } }));
    expect(error).toMatchObject({ code: 'unavailable', isOutcomeUnknown: false });
  });
});

const special: [string, Asking, FakeFault, Expected][] = [
  [
    'OpenAI’s insufficient_quota',
    { provider: 'openai', capability: 'text' },
    { kind: 'status', status: 429, code: 'insufficient_quota' },
    { code: 'quota_exhausted' },
  ],
  [
    'OpenAI’s spent credit',
    { provider: 'openai', capability: 'image' },
    { kind: 'status', status: 429, code: 'credit_balance_exhausted' },
    { code: 'quota_exhausted' },
  ],
  [
    'OpenAI’s content policy',
    { provider: 'openai', capability: 'image' },
    { kind: 'status', status: 400, code: 'content_policy_violation' },
    { code: 'refused' },
  ],
  [
    'OpenAI’s invalid image',
    { provider: 'openai', capability: 'image' },
    { kind: 'status', status: 400, code: 'invalid_image_file' },
    { code: 'input_rejected' },
  ],
  [
    'Google’s rejected key',
    { provider: 'google', capability: 'text' },
    { kind: 'status', status: 400, code: 'API_KEY_INVALID' },
    { code: 'invalid_key' },
  ],
  [
    'Google’s RetryInfo',
    { provider: 'google', capability: 'text' },
    { kind: 'status', status: 429, retryDelay: '34.074s' },
    { code: 'rate_limited', retryAfterMs: 34_074 },
  ],
  [
    'Google’s quota of the day',
    { provider: 'google', capability: 'image' },
    { kind: 'status', status: 429, quotaId: 'GenerateRequestsPerDayPerProject', retryDelay: '3600s' },
    { code: 'quota_exhausted', retryAfterMs: 3_600_000 },
  ],
  [
    'Google’s blocked prompt',
    { provider: 'google', capability: 'text' },
    { kind: 'blocked' },
    { code: 'refused', isBilled: true },
  ],
  [
    'Google’s unsafe image',
    { provider: 'google', capability: 'image' },
    { kind: 'refusal' },
    { code: 'refused', isBilled: true },
  ],
];

it.each(special)('understands %s', async (_name, asking, fault, expected) => {
  fake.inject(fault);
  const error = await aiErrorOf(ask(asking));
  expect(error).toMatchObject({ code: expected.code, retryAfterMs: expected.retryAfterMs });
  if (expected.isBilled) expect(error.costMicros).toBeGreaterThan(0);
});

it('names the wrong key as such with both providers', async () => {
  const strict = await startFakeAi({ apiKey: 'right' });
  try {
    for (const provider of ['openai', 'google'] as const) {
      const env = { ...strict.env, OPENAI_API_KEY: 'wrong', GEMINI_API_KEY: 'wrong' };
      const error = await aiErrorOf(ask({ provider, capability: 'text', env }));
      expect(error).toMatchObject({ code: 'invalid_key', isOutcomeUnknown: false });
    }
  } finally {
    await strict.stop();
  }
});

it('never repeats the key in what it logs', async () => {
  fake.inject({ kind: 'status', status: 500 });
  const error = await aiErrorOf(
    ask({ provider: 'openai', capability: 'text', env: { OPENAI_API_KEY: 'sk-secret' } }),
  );
  expect(`${error.detail} ${JSON.stringify(error)} ${error.stack}`).not.toContain('sk-secret');
});

/** A port on which nobody listens: it was free a moment ago. */
async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (typeof address !== 'object' || address === null) throw new Error('No port.');
  return address.port;
}
