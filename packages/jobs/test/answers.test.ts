import { createModels } from '../src/models/create-models';
import { startFakeAi, type FakeAi } from '@darkroom/ai/testing';
import { createDb } from '@darkroom/db/client';
import { listReceipts } from '@darkroom/db/receipt/list-receipts';
import { createProxy } from '@darkroom/db/testing/proxy';
import type { Storage } from '@darkroom/storage/storage';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isOver, startHarness, submit, until } from './harness';

const timeoutMs = 60_000;
let fake: FakeAi;
beforeAll(async () => {
  fake = await startFakeAi();
});
afterAll(() => fake.stop());

const callsFor = (word: RegExp) => fake.calls.filter(({ prompt }) => word.test(prompt));

it(
  'keeps an answer that arrives while the database is away, and pays once',
  async () => {
    let proxy: Awaited<ReturnType<typeof createProxy>> | undefined;
    let closeDb = async () => {};
    let putCount = 0;
    const harness = await startHarness({
      ai: createModels(fake.env),
      change: async ({ storage }, databaseUrl) => {
        const between = await createProxy(databaseUrl);
        proxy = between;
        const { db, close } = createDb({ url: between.url });
        closeDb = close;
        const put: Storage['put'] = async (...given) => {
          putCount += 1;
          if (putCount === 1) await between.goDown();
          // Registering the bytes has failed twice by now.
          if (putCount === 3) await between.comeBack();
          await storage.put(...given);
        };
        return { db, storage: { ...storage, put } };
      },
    });
    const { id } = await submit(harness, 'image', { prompt: 'A heron' });
    expect(await until(harness, id, isOver)).toMatchObject({ status: 'succeeded' });
    expect(callsFor(/heron/)).toHaveLength(1);
    const receipts = await listReceipts(harness.db, { generationId: id });
    expect(receipts.map(({ status }) => status)).toEqual(['succeeded']);
    await harness.stop();
    await closeDb();
    await proxy?.goDown();
  },
  timeoutMs,
);

it(
  'pays once when the storage fails after the answer, and nothing while it fails before',
  async () => {
    let checkCount = 0;
    let putCount = 0;
    let callsAtFirstCheck = -1;
    const harness = await startHarness({
      ai: createModels(fake.env),
      change: async ({ storage }) => ({
        storage: {
          ...storage,
          check: async () => {
            checkCount += 1;
            callsAtFirstCheck = callsFor(/otter/).length;
            if (checkCount === 1) throw new Error('The disk is full.');
            await storage.check();
          },
          put: async (...given) => {
            putCount += 1;
            if (putCount <= 2) throw new Error('The disk is full.');
            await storage.put(...given);
          },
        },
      }),
    });
    const { id } = await submit(harness, 'image', { prompt: 'An otter' });
    expect(await until(harness, id, isOver)).toMatchObject({ status: 'succeeded' });
    expect(callsAtFirstCheck).toBe(0);
    expect(callsFor(/otter/)).toHaveLength(1);
    const receipts = await listReceipts(harness.db, { generationId: id });
    expect(receipts.map(({ status }) => status)).toEqual(['succeeded']);
    await harness.stop();
  },
  timeoutMs,
);
