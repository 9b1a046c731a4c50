import { afterAll, expect, it } from 'vitest';
import { createTestDatabase, makeGeneration, makeRunning } from '../test/database';
import { createProxy } from '../test/proxy';
import { createDb } from './client';
import { createEventHub, type WakeUp } from './event-hub';
import { progressStep } from './generation/progress-step';
import { requestCancel } from './generation/request-cancel';

const { db, sql, url, drop } = await createTestDatabase();
afterAll(drop);

const tell = (generationId: string) =>
  progressStep(db, { generationId, attempt: 1, step: 'generate', progress: 1 });
const missedSome = { seq: null, type: null };
const listeningPids = async () =>
  (
    await sql`select pid from pg_stat_activity where query ilike 'listen%' and datname = current_database()`
  ).map(({ pid }) => Number(pid));

function subscribe(hub: ReturnType<typeof createEventHub>, generationId: string) {
  const wakeUps: WakeUp[] = [];
  const unsubscribe = hub.subscribe(generationId, (wakeUp) => wakeUps.push(wakeUp));
  return { wakeUps, unsubscribe };
}

it('wakes the readers of a generation, and nobody else', async () => {
  const hub = createEventHub(sql);
  const [watched, other] = [await makeRunning(db), await makeRunning(db)];
  const first = subscribe(hub, watched.id);
  const second = subscribe(hub, watched.id);
  const bystander = subscribe(hub, other.id);
  await expect.poll(() => bystander.wakeUps).toEqual([missedSome]);
  await tell(watched.id);
  const wakeUp = { seq: 3, type: 'step.progressed' };
  await expect.poll(() => first.wakeUps).toEqual([missedSome, wakeUp]);
  await expect.poll(() => second.wakeUps).toEqual([missedSome, wakeUp]);
  first.unsubscribe();
  await tell(watched.id);
  await expect.poll(() => second.wakeUps).toHaveLength(3);
  expect(first.wakeUps).toHaveLength(2);
  expect(bystander.wakeUps).toHaveLength(1);
  await hub.close();
});

it('tells who listens for nothing else of requests to cancel alone, and everybody of them', async () => {
  const hubs = [createEventHub(sql), createEventHub(sql, 'generation_cancel_requests')] as const;
  const { id, ownerId } = await makeRunning(db);
  const [everything, requests] = hubs.map((hub) => subscribe(hub, id));
  await expect.poll(() => [everything?.wakeUps, requests?.wakeUps]).toEqual([[missedSome], [missedSome]]);
  await tell(id);
  await requestCancel(db, { id, ownerId });
  const [told, request] = [
    { seq: 3, type: 'step.progressed' },
    { seq: 4, type: 'generation.cancel-requested' },
  ];
  await expect.poll(() => everything?.wakeUps).toEqual([missedSome, told, request]);
  await expect.poll(() => requests?.wakeUps).toEqual([missedSome, request]);
  await Promise.all(hubs.map((hub) => hub.close()));
});

it('opens no connection before the first reader, and one for many', async () => {
  const own = createDb({ url });
  const before = await listeningPids();
  const hub = createEventHub(own.sql);
  expect(await listeningPids()).toEqual(before);
  const readers = Array.from({ length: 50 }, (_, index) => subscribe(hub, `generation-${index}`));
  await expect.poll(() => readers.every(({ wakeUps }) => wakeUps.length > 0)).toBe(true);
  expect(await listeningPids()).toHaveLength(before.length + 1);
  await hub.close();
  await own.close();
});

it('wakes every reader after its connection was killed, and goes on', async () => {
  const own = createDb({ url });
  const hub = createEventHub(own.sql);
  const { id } = await makeRunning(db);
  const before = await listeningPids();
  const reader = subscribe(hub, id);
  await expect.poll(() => reader.wakeUps).toEqual([missedSome]);
  const [pid] = (await listeningPids()).filter((each) => !before.includes(each));
  await sql`select pg_terminate_backend(${pid ?? 0})`;
  await tell(id);
  await expect
    .poll(() => reader.wakeUps.filter(({ seq }) => seq === null), { timeout: 10_000 })
    .toHaveLength(2);
  await tell(id);
  await expect.poll(() => reader.wakeUps.at(-1)).toEqual({ seq: 4, type: 'step.progressed' });
  await hub.close();
  await own.close();
});

it('survives an outage of the server, also one that it was started in', async () => {
  const proxy = await createProxy(url);
  await proxy.goDown();
  const own = createDb({ url: proxy.url });
  const hub = createEventHub(own.sql);
  const { id } = await makeRunning(db);
  const reader = subscribe(hub, id);
  await proxy.comeBack();
  await expect.poll(() => reader.wakeUps, { timeout: 20_000 }).toEqual([missedSome]);
  await proxy.goDown();
  await tell(id);
  await proxy.comeBack();
  await expect.poll(() => reader.wakeUps, { timeout: 20_000 }).toEqual([missedSome, missedSome]);
  await tell(id);
  await expect.poll(() => reader.wakeUps.at(-1)).toEqual({ seq: 4, type: 'step.progressed' });
  await hub.close();
  await own.close();
  await proxy.goDown();
});

it('is silent after it was closed, and when a transaction is rolled back', async () => {
  const hub = createEventHub(sql);
  const { id } = await makeGeneration(db);
  const reader = subscribe(hub, id);
  await expect.poll(() => reader.wakeUps).toEqual([missedSome]);
  const failing = db.transaction(async (tx) => {
    await progressStep(tx, { generationId: id, attempt: 1, step: 'generate', progress: 1 });
    throw new Error('rolled back');
  });
  await expect(failing).rejects.toThrow('rolled back');
  await tell(id);
  await expect.poll(() => reader.wakeUps).toEqual([missedSome, { seq: 2, type: 'step.progressed' }]);
  await hub.close();
  await tell(id);
  expect(reader.wakeUps).toHaveLength(2);
});
