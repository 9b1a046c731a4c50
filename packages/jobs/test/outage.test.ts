import { setTimeout as delay } from 'node:timers/promises';
import { startFakeAi, type FakeAi } from '@darkroom/ai/testing';
import { createDb } from '@darkroom/db/client';
import { createTestDatabase, type TestDatabase } from '@darkroom/db/testing';
import { createProxy } from '@darkroom/db/testing/proxy';
import { untilWaiting } from '@darkroom/db/testing/until-waiting';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { createModels } from '../src/models/create-models';
import { isOver, startHarness, submit, until, type Harness } from './harness';

let fake: FakeAi;
let engineDatabase: TestDatabase;
let harness: Harness;
let between: Awaited<ReturnType<typeof createProxy>>;
let closeWorkerDb: () => Promise<void>;
const lines: string[] = [];

beforeAll(async () => {
  fake = await startFakeAi();
  engineDatabase = await createTestDatabase();
  harness = await startHarness({
    ai: createModels(fake.env),
    engineDatabaseUrl: engineDatabase.url,
    log: pino({}, { write: (line) => void lines.push(line) }),
    async change(_, databaseUrl) {
      between = await createProxy(databaseUrl);
      const { db, close } = createDb({ url: between.url });
      closeWorkerDb = close;
      return { db };
    },
  });
});
beforeEach(() => void lines.splice(0));
afterAll(async () => {
  await harness.stop();
  await closeWorkerDb();
  await between.goDown();
  await engineDatabase.drop();
  await fake.stop();
});

/** With the pauses of this engine, the four tries of a step and those of its failure handler last less than a second. */
const longerThanAllTries = () => delay(4000);

const callsFor = (prompt: RegExp) => fake.calls.filter((call) => prompt.test(call.prompt));
const linesWith = (text: string) => lines.filter((line) => line.includes(text));

it('goes on by itself when its database went away after a paid call, and pays once', async () => {
  fake.inject({ kind: 'delay', delayMs: 1000, prompt: /heron/ });
  const { id } = await submit(harness, 'image', { prompt: 'A heron' });
  await fake.waitFor(() => callsFor(/heron/).length === 1);
  await harness.sql.begin(async (tx) => {
    // The answer can be stored, but the next statement of a step has to wait.
    await tx`select from generations where id = ${id} for no key update`;
    await untilWaiting(harness.sql, 1);
    await between.goDown();
  });
  await longerThanAllTries();
  await between.comeBack();
  expect(await until(harness, id, isOver)).toMatchObject({ status: 'succeeded', attempt: 1 });
  expect(callsFor(/heron/)).toHaveLength(1);
});

it('starts a generation that arrived during the outage when its database is back', async () => {
  await between.goDown();
  const { id } = await submit(harness, 'image', { prompt: 'A stork' });
  await longerThanAllTries();
  await between.comeBack();
  expect(await until(harness, id, isOver)).toMatchObject({ status: 'succeeded', attempt: 1 });
  expect(callsFor(/stork/)).toHaveLength(1);
  expect(linesWith('Steps wait for the database')).toHaveLength(1);
  expect(linesWith('Steps go on')).toHaveLength(1);
});
