import { sql as text } from 'drizzle-orm';
import { afterAll, expect, it } from 'vitest';
import { createTestDatabase } from '../test/database';
import { createProxy } from '../test/proxy';
import { createDb } from './client';
import { isConnectionError } from './connection-error';

const { url, drop } = await createTestDatabase();
afterAll(drop);

const answerWithinMs = 500;
// Longer than the watch needs, and finite.
const soonMs = 15_000;
const patience = { timeout: 15_000 };

async function openThroughProxy() {
  const proxy = await createProxy(url);
  const changes: boolean[] = [];
  const own = createDb({ url: proxy.url, answerWithinMs, onChange: (isAway) => changes.push(isAway) });
  const ask = () => own.db.execute(text`select 1 as one`);
  const close = async () => {
    await own.close();
    await proxy.goDown();
  };
  return { ...own, proxy, changes, ask, close };
}

async function failsSoon(work: Promise<unknown>) {
  const startedAtMs = performance.now();
  const error: unknown = await work.then(
    () => 'answered',
    (reason: unknown) => reason,
  );
  expect(isConnectionError(error)).toBe(true);
  expect(performance.now() - startedAtMs).toBeLessThan(soonMs);
}

it('fails waiting queries when a server goes silent, refuses new ones at once, and works when it is back', async () => {
  const { db, proxy, changes, ask, close } = await openThroughProxy();
  await Promise.all(Array.from({ length: 10 }, ask));
  proxy.goSilent();
  const transaction = db.transaction(async (tx) => tx.execute(text`select 1`));
  await Promise.all([failsSoon(transaction), ...Array.from({ length: 40 }, () => failsSoon(ask()))]);
  expect(changes).toEqual([true]);
  await Promise.all(Array.from({ length: 200 }, () => failsSoon(ask())));
  proxy.speakAgain();
  await expect.poll(() => changes, patience).toEqual([true, false]);
  await expect(Promise.all(Array.from({ length: 40 }, ask))).resolves.toHaveLength(40);
  await close();
});

it('fails many queries at once while the server refuses connections, and connects as soon as it is back', async () => {
  const { proxy, changes, ask, close } = await openThroughProxy();
  await ask();
  await proxy.goDown();
  await Promise.all(Array.from({ length: 500 }, () => failsSoon(ask())));
  await expect.poll(() => changes, patience).toEqual([true]);
  await proxy.comeBack();
  await expect.poll(() => changes, patience).toEqual([true, false]);
  await ask();
  await close();
});

it('never cuts a slow query or a transaction that waits for its own work', async () => {
  const { db, changes, close } = await openThroughProxy();
  const slow = db.execute(text`select pg_sleep(3)`);
  const pause = db.transaction(async (tx) => {
    await tx.execute(text`select 1`);
    await slow;
    return tx.execute(text`select 1 as one`);
  });
  expect(await pause).toEqual([{ one: 1 }]);
  expect(changes).toEqual([]);
  await close();
});

it('leaves no cut connection open', async () => {
  const { proxy, changes, ask, close } = await openThroughProxy();
  await Promise.all(Array.from({ length: 10 }, ask));
  for (let outage = 1; outage <= 3; outage += 1) {
    proxy.goSilent();
    await failsSoon(ask());
    proxy.speakAgain();
    await expect.poll(() => changes, patience).toHaveLength(2 * outage);
    await Promise.all(Array.from({ length: 10 }, ask));
  }
  await expect.poll(proxy.clientCount, patience).toBeLessThanOrEqual(10);
  await close();
});
