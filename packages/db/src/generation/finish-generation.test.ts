import { terminalStatuses } from '@darkroom/kinds/vocabulary';
import { afterAll, expect, it } from 'vitest';
import { createTestDatabase, makeGeneration, makeRunning } from '../../test/database';
import { timelineOf } from '../../test/timeline';
import { untilWaiting } from '../../test/until-waiting';
import { enterStep } from './enter-step';
import { finishGeneration } from './finish-generation';
import { getGeneration } from './get-generation';
import { getGenerationDetails } from './get-generation-details';
import { progressStep } from './progress-step';

const { db, sql, drop } = await createTestDatabase();
afterAll(drop);

it.each([
  ['succeeded', 100, 'finish', 'completed'],
  ['partially_succeeded', 100, 'finish', 'completed'],
  ['failed', 45, 'generate', 'failed'],
  ['canceled', 45, 'generate', 'failed'],
  ['expired', 45, 'generate', 'failed'],
] as const)(
  'ends as %s at %d percent in step %s, its open step %s',
  async (status, progress, step, openStep) => {
    const { id, ownerId } = await makeRunning(db);
    const key = { generationId: id, attempt: 1 };
    await enterStep(db, { ...key, step: 'begin', progress: 0, message: 'a' });
    const previous = { step: 'begin', progress: 10 } as const;
    await enterStep(db, { ...key, step: 'generate', progress: 10, message: 'b', previous });
    await progressStep(db, { ...key, step: 'generate', progress: 45 });

    const generation = await finishGeneration(db, { id, attempt: 1, status, message: 'The end' });
    expect(generation).toMatchObject({ status, progress, step, message: 'The end' });
    expect(generation?.finishedAt).toBeInstanceOf(Date);
    const { steps } = await getGenerationDetails(db, { id, ownerId });
    expect(steps.map((row) => [row.step, row.status])).toEqual([
      ['begin', 'completed'],
      ['generate', openStep],
    ]);
    expect((await timelineOf(db, { id })).at(-1)).toMatchObject({
      type: 'generation.finished',
      status,
      progress,
    });
  },
);

it('writes the error to its event and keeps the result', async () => {
  const { id } = await makeRunning(db);
  const error = { code: 'refused', message: 'No\0' };
  await finishGeneration(db, { id, attempt: 1, status: 'failed', error, result: { images: 1 } });
  const stored = { code: 'refused', message: 'No' };
  expect(await getGeneration(db, { id })).toMatchObject({
    error: stored,
    result: { images: 1 },
    message: null,
  });
  expect((await timelineOf(db, { id })).at(-1)).toMatchObject({ data: { error: stored } });
});

it('also ends a step that started while it waited for the row', async () => {
  const { id, ownerId } = await makeRunning(db);
  const ending = await db.transaction(async (tx) => {
    await enterStep(tx, { generationId: id, attempt: 1, step: 'analyze', progress: 10, message: 'a' });
    const waiting = finishGeneration(db, { id, attempt: 1, status: 'failed' });
    await untilWaiting(sql, 1);
    return { waiting };
  });
  expect(await ending.waiting).toMatchObject({ status: 'failed', lastSeq: 4 });
  const { steps } = await getGenerationDetails(db, { id, ownerId });
  expect(steps).toMatchObject([{ step: 'analyze', status: 'failed', finishedAt: expect.any(Date) }]);
});

it('closes no step when it does not end the attempt', async () => {
  const { id, ownerId } = await makeRunning(db);
  await enterStep(db, { generationId: id, attempt: 1, step: 'analyze', progress: 10, message: 'a' });
  expect(await finishGeneration(db, { id, attempt: 2, status: 'failed' })).toBeNull();
  const { steps } = await getGenerationDetails(db, { id, ownerId });
  expect(steps).toMatchObject([{ step: 'analyze', status: 'running' }]);
});

it('has one winner when every ending comes at once', async () => {
  const { id } = await makeRunning(db);
  const endings = await Promise.all(
    terminalStatuses.map((status) => finishGeneration(db, { id, attempt: 1, status })),
  );
  const won = endings.filter((ending) => ending !== null);
  expect(won).toHaveLength(1);
  expect(await getGeneration(db, { id })).toMatchObject({ status: won[0]!.status, lastSeq: 3 });
});

it('also ends a queued generation, but no other attempt', async () => {
  const { id } = await makeGeneration(db);
  expect(await finishGeneration(db, { id, attempt: 2, status: 'failed' })).toBeNull();
  expect(await finishGeneration(db, { id, attempt: 1, status: 'expired' })).toMatchObject({
    status: 'expired',
  });
});
