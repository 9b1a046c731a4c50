import { randomUUID } from 'node:crypto';
import { expect } from '@playwright/test';
import { startScriptedApp, type ScriptedFunction } from './scripted-app';
import { startSignedEngine } from './signed-engine';

const unbroken = 'Donaudampfschifffahrtsgesellschaftskapitaen'.repeat(3);
const longText = JSON.stringify({
  prompt: unbroken,
  palette: Array.from({ length: 200 }, (_, n) => `#${n}${unbroken}`),
});
const error = {
  name: 'ProviderUnavailableError',
  message: `The provider answered 503 for https://provider.example/v1/images/${unbroken}?attempt=1`,
  stack: [
    'ProviderUnavailableError: The provider answered 503',
    `    at askModel (/srv/studio/packages/jobs/src/work/${unbroken}/ask-model.ts:41:11)`,
    '    at async run (/srv/studio/packages/jobs/src/pipelines/image/generate.ts:17:3)',
    '    at process.processTicksAndRejections (node:internal/process/task_queues:105:5)',
  ].join('\n'),
  cause: { name: 'Error', message: `socket hang up while reading ${unbroken}` },
};

const now = () => Date.now() * 1e6;
const step = (id: string, more: Record<string, unknown> = {}) => ({
  id,
  op: 'StepRun',
  displayName: id,
  data: { assetId: id },
  timing: { a: now(), b: 2e6 },
  ...more,
});

const generate: ScriptedFunction = {
  id: `studio-generate-${unbroken}`,
  event: `studio/generation.requested.${unbroken}`,
  retries: 2,
  settings: { concurrency: [{ limit: 4, key: `event.data.${unbroken}` }], idempotency: 'event.data.id' },
  answer({ done }) {
    if (done.includes('render')) {
      return { status: 400, body: error, headers: { 'x-inngest-no-retry': 'true' } };
    }
    if (done.length > 0) {
      return {
        status: 206,
        body: [
          step('render', { op: 'StepError', error, opts: { input: [{ size: '1024', prompt: unbroken }] } }),
        ],
      };
    }
    const many = Array.from({ length: 60 }, (_, index) =>
      step(`develop-${index}-${index % 9 === 0 ? unbroken : 'slot'}`),
    );
    return { status: 206, body: [...many, step('collect', { data: longText, opts: { input: [longText] } })] };
  },
};

const retry: ScriptedFunction = {
  id: 'studio-retry',
  event: 'studio/retry.requested',
  retries: 5,
  answer: () => ({
    status: 206,
    body: [step('upload', { op: 'StepError', error })],
    headers: { 'retry-after': '3600' },
  }),
};

const child: ScriptedFunction = {
  id: 'studio-child',
  retries: 0,
  answer: () => ({ status: 206, body: [step('nap', { op: 'Sleep', name: '2h', opts: {} })] }),
};

const wait: ScriptedFunction = {
  id: 'studio-wait',
  event: 'studio/wait.requested',
  retries: 0,
  answer: () => ({
    status: 206,
    body: [
      step('approval', {
        op: 'WaitForEvent',
        name: 'studio/approved',
        opts: { event: 'studio/approved', timeout: '7d', if: `async.data.by == "${unbroken}"` },
      }),
      step('signal', {
        op: 'WaitForSignal',
        name: unbroken,
        opts: { signal: unbroken, timeout: '7d', conflict: 'replace' },
      }),
      step('ask-child', { op: 'InvokeFunction', opts: { function_id: child.id, payload: { data: {} } } }),
    ],
  }),
};

const plain: ScriptedFunction = {
  id: 'studio-plain',
  event: 'studio/plain.requested',
  retries: 0,
  answer: () => ({ status: 200, body: JSON.parse(longText) }),
};

export type EngineHarness = Awaited<ReturnType<typeof startEngineHarness>>;

/** A signed engine with runs in every state. Their names, values and errors are as long as possible. */
export async function startEngineHarness() {
  const engine = await startSignedEngine();
  const app = await startScriptedApp([generate, retry, child, wait, plain]);
  await engine.ask('/fn/register', app.registration);
  const send = async (name = '') => {
    const { ids } = await engine.ask('/e/any', {
      name,
      data: { slots: 4, note: longText, id: randomUUID() },
    });
    const eventId: string = ids[0];
    const runs = () => engine.ask(`/v1/events/${eventId}/runs`);
    await expect.poll(async () => (await runs()).data.length).toBe(1);
    const { data } = await runs();
    const runId: string = data[0].run_id;
    return { eventId, runId };
  };
  const shows = (runId: string, test: (record: { pending: unknown[]; run: { status: string } }) => boolean) =>
    expect.poll(async () => test(await engine.ask(`/runs/${runId}/json`))).toBe(true);

  const failed = await send(generate.event);
  const retrying = await send(retry.event);
  const waiting = await send(wait.event);
  const completed = await send(plain.event);
  await shows(failed.runId, ({ run }) => run.status === 'failed');
  await shows(completed.runId, ({ run }) => run.status === 'completed');
  await shows(waiting.runId, ({ pending }) => pending.length === 3);
  await expect.poll(async () => (await engine.ask(`/runs/${retrying.runId}/json`)).attempts.length).toBe(1);
  return {
    url: engine.url,
    failed,
    retrying,
    waiting,
    completed,
    send: () => send(wait.event),
    cancel: (runId: string) => engine.ask(`/v1/runs/${runId}`, undefined, 'DELETE'),
    async stop() {
      await engine.stop();
      app.stop();
    },
  };
}
