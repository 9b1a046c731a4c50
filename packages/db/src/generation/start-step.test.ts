import { afterAll, expect, it } from 'vitest';
import { createTestDatabase, makeRunning } from '../../test/database';
import { eventTypesOf, timelineOf } from '../../test/timeline';
import { untilWaiting } from '../../test/until-waiting';
import { openReceipt } from '../receipt/open-receipt';
import { startStep } from './start-step';
import { readEventData } from './event-data';
import { finishGeneration } from './finish-generation';
import { getGeneration } from './get-generation';
import { getGenerationDetails } from './get-generation-details';
import { progressStep } from './progress-step';
import { requestCancel } from './request-cancel';
import { retryGeneration } from './retry-generation';
import { retryStep } from './retry-step';

const { db, sql, drop } = await createTestDatabase({ maxConnections: 20 });
afterAll(drop);

const analyze = { attempt: 1, step: 'analyze', progress: 12, message: 'Reading' } as const;
const generate = {
  attempt: 1,
  step: 'generate',
  progress: 20,
  message: 'Making',
  previous: { step: 'analyze', progress: 18 },
} as const;

it('writes one event when a step starts', async () => {
  const { id, ownerId } = await makeRunning(db);
  const started = await Promise.all(
    Array.from({ length: 5 }, () => startStep(db, { ...analyze, generationId: id })),
  );
  for (const generation of started) {
    expect(generation).toMatchObject({ id, step: 'analyze', progress: 12, message: 'Reading', lastSeq: 3 });
  }
  const { steps } = await getGenerationDetails(db, { id, ownerId });
  expect(steps).toMatchObject([{ step: 'analyze', status: 'running', tries: 1, ownerId }]);
  expect((await timelineOf(db, { id })).slice(2)).toMatchObject([
    {
      type: 'step.started',
      step: 'analyze',
      progress: 12,
      message: 'Reading',
      data: { step: { step: 'analyze', status: 'running', tries: 1, finishedAt: null } },
    },
  ]);
});

it('ends the previous step and starts the next, each event with the state after it', async () => {
  const { id, ownerId } = await makeRunning(db);
  await startStep(db, { ...analyze, generationId: id });
  const generation = await startStep(db, { ...generate, generationId: id });
  expect(await startStep(db, { ...generate, generationId: id })).toEqual({
    ...generation,
    heartbeatAt: expect.any(Date),
  });
  expect(await getGeneration(db, { id })).toMatchObject({ step: 'generate', progress: 20, lastSeq: 5 });
  expect((await timelineOf(db, { id })).slice(3)).toMatchObject([
    { seq: 4, type: 'step.completed', step: 'analyze', progress: 18, message: 'Reading', slot: null },
    { seq: 5, type: 'step.started', step: 'generate', progress: 20, message: 'Making', status: 'processing' },
  ]);
  const { steps } = await getGenerationDetails(db, { id, ownerId });
  expect(steps).toMatchObject([
    { step: 'analyze', status: 'completed', finishedAt: expect.any(Date) },
    { step: 'generate', status: 'running', finishedAt: null },
  ]);
  const told = (await timelineOf(db, { id })).slice(3).map(({ data }) => readEventData(data).step);
  expect(told).toEqual(
    steps.map(({ step, status, tries, startedAt, finishedAt }) => ({
      ...{ step, status, tries, startedAt, finishedAt },
    })),
  );
});

it('ends a previous step that was never started', async () => {
  const { id, ownerId } = await makeRunning(db);
  await startStep(db, { ...generate, generationId: id });
  const { steps } = await getGenerationDetails(db, { id, ownerId });
  expect(steps).toMatchObject([
    { step: 'analyze', status: 'completed', tries: 1, ownerId },
    { step: 'generate', status: 'running' },
  ]);
  expect((await eventTypesOf(db, { id })).slice(2)).toEqual(['step.completed', 'step.started']);
});

it('ends a previous step that had met an error', async () => {
  const { id, ownerId } = await makeRunning(db);
  await startStep(db, { ...analyze, generationId: id });
  await failOnce(id);
  await startStep(db, { ...generate, generationId: id });
  const { steps } = await getGenerationDetails(db, { id, ownerId });
  expect(steps).toMatchObject([{ step: 'analyze', status: 'completed', error: null }, { step: 'generate' }]);
});

it('counts one more try after an error, as progress and without a second start event', async () => {
  const { id, ownerId } = await makeRunning(db);
  await startStep(db, { ...analyze, generationId: id });
  await failOnce(id);
  await startStep(db, { ...analyze, generationId: id });
  expect(await startStep(db, { ...analyze, generationId: id })).toMatchObject({ message: 'Again' });
  const { steps } = await getGenerationDetails(db, { id, ownerId });
  expect(steps).toMatchObject([{ status: 'running', tries: 2, error: null }]);
  expect((await timelineOf(db, { id })).slice(2)).toMatchObject([
    { type: 'step.started' },
    { type: 'step.retrying', data: { step: { status: 'retrying', tries: 1 } } },
    { type: 'step.progressed', step: 'analyze', data: { step: { status: 'running', tries: 2 } } },
  ]);
});

it('changes neither a completed step nor the generation’s current step', async () => {
  const { id, ownerId } = await makeRunning(db);
  await startStep(db, { ...generate, generationId: id });
  expect(await startStep(db, { ...analyze, generationId: id })).toMatchObject({
    ...{ step: 'generate', progress: 20, message: 'Making', lastSeq: 4 },
  });
  const { steps } = await getGenerationDetails(db, { id, ownerId });
  expect(steps).toMatchObject([{ step: 'analyze', status: 'completed', tries: 1 }, { step: 'generate' }]);
});

it('never lowers the progress when a later step was faster', async () => {
  const { id } = await makeRunning(db);
  const progressed = { generationId: id, attempt: 1, step: 'generate', progress: 70 } as const;
  await progressStep(db, progressed);
  expect(await startStep(db, { ...generate, generationId: id })).toMatchObject({ progress: 70 });
  expect((await timelineOf(db, { id })).map(({ progress }) => progress)).toEqual([0, 0, 70, 70, 70]);
});

it('wakes the readers once for each event, with ids only', async () => {
  const { id } = await makeRunning(db, { ownerId: 'ann' });
  const payloads: unknown[] = [];
  await sql.listen('generation_events', (payload) => payloads.push(JSON.parse(payload)));
  await startStep(db, { ...generate, generationId: id });
  await startStep(db, { ...generate, generationId: id });
  await progressStep(db, { generationId: id, attempt: 1, step: 'generate', progress: 30 });
  const key = { generationId: id, ownerId: 'ann' };
  await expect
    .poll(() => payloads)
    .toEqual([
      { ...key, seq: 3, type: 'step.completed' },
      { ...key, seq: 4, type: 'step.started' },
      { ...key, seq: 5, type: 'step.progressed' },
    ]);
});

it('changes nothing for an ended attempt, and works for the next one', async () => {
  const { id, ownerId } = await makeRunning(db);
  await finishGeneration(db, { id, attempt: 1, status: 'canceled' });
  expect(await startStep(db, { ...generate, generationId: id })).toBeNull();
  expect(await getGenerationDetails(db, { id, ownerId })).toMatchObject({
    steps: [],
    generation: { lastSeq: 3, heartbeatAt: expect.any(Date) },
  });
  await retryGeneration(db, { id, ownerId });
  expect(await startStep(db, { ...generate, generationId: id })).toBeNull();
  expect(await startStep(db, { ...generate, generationId: id, attempt: 2 })).toMatchObject({ lastSeq: 6 });
});

it('returns the cancel request to the worker', async () => {
  const { id, ownerId } = await makeRunning(db);
  expect(await startStep(db, { ...analyze, generationId: id })).toMatchObject({ cancelRequestedAt: null });
  await requestCancel(db, { id, ownerId });
  const started = await startStep(db, { ...analyze, generationId: id });
  expect(started?.cancelRequestedAt).toBeInstanceOf(Date);
});

it('writes one start and one end per step when twenty slots start two steps at once', async () => {
  for (let round = 0; round < 5; round++) {
    const { id, ownerId } = await makeRunning(db);
    const started = await Promise.all(
      Array.from({ length: 20 }, (_, slot) =>
        startStep(db, { ...(slot % 2 ? analyze : generate), generationId: id }),
      ),
    );
    for (const generation of started) expect(generation).toMatchObject({ id, ownerId });
    const timeline = await timelineOf(db, { id });
    expect(timeline.map(({ seq }) => seq)).toEqual(timeline.map((_, index) => index + 1));
    const types = timeline.slice(2).map(({ type, step }) => `${type} ${step}`);
    expect(types.filter((type) => type !== 'step.started analyze')).toEqual([
      'step.completed analyze',
      'step.started generate',
    ]);
    expect(new Set(types).size).toBe(types.length);
    const told = timeline.map(({ progress }) => progress);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(await getGeneration(db, { id })).toMatchObject({ lastSeq: timeline.length, step: 'generate' });
  }
});

it('reads the newest row after waiting for it', async () => {
  const { id } = await makeRunning(db);
  const starting = await db.transaction(async (tx) => {
    await progressStep(tx, { generationId: id, attempt: 1, step: 'analyze', progress: 60, message: 'Far' });
    await startStep(tx, { ...analyze, generationId: id });
    const waiting = [analyze, generate].map((step) => startStep(db, { ...step, generationId: id }));
    await untilWaiting(sql, 2);
    return waiting;
  });
  const [again, next] = await Promise.all(starting);
  expect(again).toMatchObject({ progress: 60 });
  expect(next).toMatchObject({ progress: 60, message: 'Making', lastSeq: 6 });
  expect((await eventTypesOf(db, { id })).slice(3)).toEqual([
    'step.started',
    'step.completed',
    'step.started',
  ]);
});

it('starts nothing when the generation ended while it waited', async () => {
  const { id, ownerId } = await makeRunning(db);
  const starting = await db.transaction(async (tx) => {
    await finishGeneration(tx, { id, attempt: 1, status: 'failed' });
    const waiting = [analyze, generate].map((step) => startStep(db, { ...step, generationId: id }));
    await untilWaiting(sql, 2);
    return waiting;
  });
  expect(await Promise.all(starting)).toEqual([null, null]);
  const { steps, generation } = await getGenerationDetails(db, { id, ownerId });
  expect([steps, generation.lastSeq]).toEqual([[], 3]);
});

it('does not deadlock with an ending that closes the same steps', async () => {
  for (let round = 0; round < 10; round++) {
    const { id, ownerId } = await makeRunning(db);
    await Promise.all([
      startStep(db, { ...analyze, generationId: id }),
      startStep(db, { ...generate, generationId: id }),
      finishGeneration(db, { id, attempt: 1, status: 'failed' }),
      startStep(db, { ...generate, generationId: id, step: 'save', previous: undefined }),
    ]);
    const { steps } = await getGenerationDetails(db, { id, ownerId });
    for (const { status } of steps) expect(['failed', 'completed']).toContain(status);
  }
});

it('rolls back with its transaction', async () => {
  const { id, ownerId } = await makeRunning(db);
  const failing = db.transaction(async (tx) => {
    await startStep(tx, { ...generate, generationId: id });
    throw new Error('the effect failed');
  });
  await expect(failing).rejects.toThrow('the effect failed');
  const { steps, generation } = await getGenerationDetails(db, { id, ownerId });
  expect([steps, generation.lastSeq, generation.progress]).toEqual([[], 2, 0]);
});

async function failOnce(generationId: string) {
  const key = { generationId, attempt: 1, step: 'analyze' } as const;
  await retryStep(db, { ...key, error: { code: 'x' }, message: 'Again' });
}

// Parts that shared the row's lock with such a writer could wait for each other for ever.
it('waits for a transaction that writes a row with a reference to the generation', async () => {
  const { id: generationId, ownerId } = await makeRunning(db);
  const call = { purpose: 'a', capability: 'image', provider: 'p', model: 'm', canReissue: true } as const;
  const { starting } = await db.transaction(async (tx) => {
    await openReceipt(tx, { generationId, ownerId, attempt: 1, ...call });
    const waiting = startStep(db, { ...generate, generationId });
    await untilWaiting(sql, 1);
    return { starting: waiting };
  });
  expect(await starting).toMatchObject({ step: 'generate' });
});
