import { expect, test } from '@playwright/test';
import { killProcess, pidOf, restartProcess } from '../tools/test/stack-control';
import { statusOf, submit, untilResult } from './support/generations';

const waiting = ['web', 'worker', 'engine'] as const;
const pids = () => Promise.all(waiting.map(pidOf));

test('every page waits and says so while the database is away, and then goes on by itself', async ({
  page,
}) => {
  test.setTimeout(180_000);
  const before = await pids();
  for (let outage = 0; outage < 3; outage++) {
    const prompt = `A harbour in a storm, number ${outage}`;
    const id = await submit(page.request, { kind: 'image', input: { prompt, count: 2 } });
    await page.goto(`/generate/${id}`);
    await killProcess('postgres');
    try {
      const health = await page.request.get('/api/health');
      expect(health.status()).toBe(503);
      const refused = await page.request.get('/api/trpc/generation.list?input={}');
      expect(refused.status()).toBe(503);
      expect(Number(refused.headers()['retry-after'])).toBeGreaterThan(0);
    } finally {
      await restartProcess('postgres');
    }
    await untilResult(page);
    expect(await statusOf(page.request, id)).toBe('succeeded');
  }
  expect(await pids()).toEqual(before);
});

test('an engine and a worker that start while the database is away wait for it', async ({ page }) => {
  test.setTimeout(180_000);
  await killProcess('postgres');
  await Promise.all([killProcess('worker'), killProcess('engine')]);
  const starts = Promise.all([restartProcess('engine'), restartProcess('worker')]);
  await restartProcess('postgres');
  await starts;
  const id = await submit(page.request, { kind: 'image', input: { prompt: 'A calm after it' } });
  await page.goto(`/generate/${id}`);
  await untilResult(page);
});
