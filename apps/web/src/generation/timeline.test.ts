import type { GenerationView } from '@darkroom/api/view/generation-view';
import { describe, expect, it } from 'vitest';
import { eventOf, generationOf } from './testing/views';
import { createTimeline } from './timeline';

/** A timeline with the questions that it asks; each waits until it is answered. */
function watch(initial: GenerationView = generationOf()) {
  const open: { answer: (generation: GenerationView) => Promise<void>; fail: () => Promise<void> }[] = [];
  let asked = 0;
  const timeline = createTimeline(initial, () => {
    asked += 1;
    return new Promise((resolve, reject) => {
      const settle = async (act: () => void) => {
        act();
        // Until the timeline has taken it.
        await new Promise((taken) => setImmediate(taken));
      };
      open.push({
        answer: (generation) => settle(() => resolve(generation)),
        fail: () => settle(() => reject(new TypeError('The network failed.'))),
      });
    });
  });
  return { timeline, asked: () => asked, next: () => open.shift()!, state: () => timeline.snapshot() };
}

const progressed = (seq: number) => eventOf(seq, 'step.progressed', { progress: seq });
const upTo = (lastSeq: number) => generationOf({ lastSeq, progress: lastSeq });

describe('events', () => {
  it('that follow each other are shown and ask nothing', () => {
    const { timeline, asked, state } = watch();
    const seen: number[] = [];
    timeline.subscribe(() => seen.push(state().generation.progress));
    for (const seq of [3, 4, 4, 3, 5]) timeline.receive(progressed(seq));
    expect(seen).toEqual([3, 4, 5]);
    expect(asked()).toBe(0);
  });

  it('after a gap ask once, and go on after the answer', async () => {
    const { timeline, asked, next, state } = watch();
    timeline.receive(progressed(5));
    expect(state().generation.lastSeq).toBe(2);
    await next().answer(upTo(5));
    timeline.receive(progressed(6));
    expect(state().generation.lastSeq).toBe(6);
    expect(asked()).toBe(1);
  });

  it('that come while a question is open ask again only where the answer lacks them', async () => {
    const { timeline, asked, next, state } = watch();
    for (const seq of [5, 6, 7]) timeline.receive(progressed(seq));
    await next().answer(upTo(7));
    expect(asked()).toBe(1);
    timeline.receive(progressed(9));
    timeline.receive(progressed(10));
    await next().answer(upTo(9));
    expect(asked()).toBe(3);
    await next().answer(upTo(10));
    expect([asked(), state().generation.lastSeq]).toEqual([3, 10]);
  });

  it('that overtake an answer are not undone by it', async () => {
    const { timeline, next, state } = watch();
    const synced = timeline.sync();
    timeline.receive(progressed(3));
    timeline.receive(progressed(4));
    await next().answer(upTo(2));
    await synced;
    expect(state().generation).toMatchObject({ lastSeq: 4, progress: 4 });
  });

  it('say nothing to those who have left', () => {
    const { timeline } = watch();
    let calls = 0;
    const leave = timeline.subscribe(() => (calls += 1));
    timeline.receive(progressed(3));
    leave();
    timeline.receive(progressed(4));
    expect(calls).toBe(1);
  });
});

describe('a wish for the newest state', () => {
  it('during a question is served by another one right after it', async () => {
    const { timeline, asked, next, state } = watch();
    timeline.tick(false);
    const synced = timeline.sync();
    void timeline.sync();
    expect(asked()).toBe(1);
    await next().answer(upTo(2));
    expect(asked()).toBe(2);
    await next().answer(upTo(3));
    await synced;
    expect([asked(), state().generation.lastSeq]).toEqual([2, 3]);
  });

  it('that gets no answer ends quietly, and the next one asks again', async () => {
    const { timeline, asked, next, state } = watch();
    const synced = timeline.sync();
    await next().fail();
    await synced;
    void timeline.sync();
    await next().answer(upTo(4));
    expect([asked(), state().generation.lastSeq]).toEqual([2, 4]);
  });
});

describe('a tick', () => {
  it('asks only while the stream is not connected', async () => {
    const { timeline, asked, next } = watch();
    timeline.tick(true);
    expect(asked()).toBe(0);
    timeline.tick(false);
    timeline.tick(false);
    expect(asked()).toBe(1);
    await next().answer(upTo(2));
    timeline.tick(false);
    expect(asked()).toBe(2);
  });

  it('asks again, also beside a stream, while a question after a gap has no answer', async () => {
    const { timeline, asked, next } = watch();
    timeline.receive(progressed(5));
    await next().fail();
    timeline.tick(true);
    expect(asked()).toBe(2);
    await next().answer(upTo(5));
    timeline.tick(true);
    expect(asked()).toBe(2);
  });
});

describe('the stream', () => {
  it('goes on within an attempt and begins anew, after what is known, with the next', async () => {
    const { timeline, next, state } = watch();
    timeline.receive(progressed(3));
    expect(state().streamFrom).toBe(2);
    const synced = timeline.sync();
    await next().answer(generationOf({ attempt: 2, lastSeq: 9 }));
    await synced;
    expect(state().streamFrom).toBe(9);
    timeline.receive(eventOf(10, 'step.progressed', { attempt: 2 }));
    expect(state().streamFrom).toBe(9);
  });
});
