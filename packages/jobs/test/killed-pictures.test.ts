import { createModels } from '../src/models/create-models';
import { startFakeAi, type FakeAi } from '@darkroom/ai/testing';
import { listReceipts } from '@darkroom/db/receipt/list-receipts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isOver, startHarness, submit, until, type Harness } from './harness';
import { signalPictureProcesses } from './support/picture-processes';

const timeoutMs = 180_000;
let fake: FakeAi;
let harness: Harness;
beforeAll(async () => {
  fake = await startFakeAi();
  harness = await startHarness({ ai: createModels({ ...fake.env, AI_IMAGE_PROVIDERS: 'openai,google' }) });
});
afterAll(async () => {
  await harness.stop();
  await fake.stop();
});

const callsFor = (word: RegExp) => fake.calls.filter(({ prompt }) => word.test(prompt));

async function statusesOf(id: string) {
  return (await listReceipts(harness.db, { generationId: id })).map(({ status }) => status);
}

it(
  'pays once for each image while something kills the processes that read it',
  async () => {
    const endsAt = performance.now() + 9000;
    const killing = signalPictureProcesses(process.pid, {
      signal: 'SIGKILL',
      isEnough: () => performance.now() > endsAt,
    });
    const { id } = await submit(harness, 'image', { prompt: 'A heron', count: 4 });
    expect((await killing).size).toBeGreaterThan(0);
    expect(await until(harness, id, isOver)).toMatchObject({ status: 'succeeded' });
    expect(callsFor(/heron/)).toHaveLength(4);
    expect(await statusesOf(id)).toEqual(Array(4).fill('succeeded'));
  },
  timeoutMs,
);

it(
  'pays once for an image whose process hangs',
  async () => {
    const { id } = await submit(harness, 'image', { prompt: 'An egret' });
    await signalPictureProcesses(process.pid, { signal: 'SIGSTOP', isEnough: (met) => met.size > 0 });
    expect(await until(harness, id, isOver)).toMatchObject({ status: 'succeeded' });
    expect(callsFor(/egret/)).toHaveLength(1);
    expect(await statusesOf(id)).toEqual(['succeeded']);
  },
  timeoutMs,
);

it(
  'ends with an unknown outcome, and asks nobody again, when a picture ends its process every time',
  async () => {
    let isEnough = false;
    const killing = signalPictureProcesses(process.pid, { signal: 'SIGKILL', isEnough: () => isEnough });
    const { id } = await submit(harness, 'image', { prompt: 'An ibis' });
    const generation = await until(harness, id, isOver);
    isEnough = true;
    await killing;
    expect(generation).toMatchObject({ status: 'failed', error: { code: 'outcome_unknown' } });
    expect(callsFor(/ibis/)).toHaveLength(1);
    expect(await statusesOf(id)).toEqual(['unknown']);
    expect(await harness.deps.answers.list()).toEqual([]);
  },
  timeoutMs,
);
