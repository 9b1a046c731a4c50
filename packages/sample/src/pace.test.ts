import { expect, it } from 'vitest';
import { keepPace } from './pace';

const timed = async (call: Promise<void>) => {
  const startMs = performance.now();
  await call;
  return performance.now() - startMs;
};
const { signal } = new AbortController();

it('stays within 30 % of the pace, and is zero for zero', async () => {
  const durationsMs = await Promise.all(
    ['a', 'b', 'c'].map((key) => timed(keepPace({ paceMs: 200, key, signal }))),
  );
  for (const durationMs of durationsMs) expect(durationMs).toBeGreaterThan(138);
  expect(new Set(durationsMs.map(Math.round)).size).toBeGreaterThan(1);
  expect(await timed(keepPace({ paceMs: 0, key: 'a', isSlow: true, signal }))).toBeLessThan(100);
});

it('ends at once when it is aborted', async () => {
  const controller = new AbortController();
  const waiting = keepPace({ paceMs: 60_000, key: 'a', signal: controller.signal });
  controller.abort();
  await expect(waiting).rejects.toMatchObject({ code: 'aborted' });
  await expect(keepPace({ paceMs: 0, key: 'a', signal: AbortSignal.abort() })).rejects.toMatchObject({
    code: 'aborted',
  });
});
