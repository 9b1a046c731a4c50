import { startGeneration } from '@darkroom/db/generation/start-generation';
import { finishGeneration } from '@darkroom/db/generation/finish-generation';
import { listEvents } from '@darkroom/db/generation/list-events';
import { storedError } from '@darkroom/kinds/errors';
import { NonRetriableError } from 'inngest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { finishAttempt } from '../src/attempt/finish-attempt';
import { finishSlot } from '../src/attempt/finish-slot';
import { createStepForEach } from '../src/attempt/step-for-each';
import { withinStep } from '../src/attempt/within-step';
import type { AttemptScope } from '../src/attempt/work';
import { createOnly, startHarness, type Harness } from './harness';

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness();
});
afterAll(() => harness.stop());

/** An attempt in work, and how it ends while a step of it still runs. */
async function startOne() {
  const { id } = await createOnly(harness.deps, 'image', { prompt: 'A lighthouse' });
  await startGeneration(harness.db, { id, attempt: 1 });
  const scope: AttemptScope = {
    deps: harness.deps,
    attempt: { generationId: id, attempt: 1 },
    kind: 'image',
  };
  const end = () => finishGeneration(harness.db, { id, attempt: 1, status: 'expired' });
  const lastEvent = async () =>
    (await listEvents(harness.db, { generationId: id, afterSeq: 0, limit: 100 })).at(-1)?.type;
  return { scope, end, lastEvent };
}

describe('a step whose attempt ended meanwhile', () => {
  it.each([
    ['reports its progress', async (work) => work.report(0.5, 'Half')],
    [
      'delivers a slot',
      async (work) => void (await finishSlot(work, 'image-1', { piece: 1, assetId: crypto.randomUUID() })),
    ],
    ['meets an error that is tried again', async () => Promise.reject(new Error('a moment’s trouble'))],
  ] satisfies [string, Parameters<typeof withinStep<void>>[1]][])('stops when it %s', async (_, write) => {
    const { scope, end, lastEvent } = await startOne();
    let hasGoneOn = false;
    const running = withinStep({ ...scope, step: 'generate' }, async (work) => {
      await end();
      await write(work);
      hasGoneOn = true;
    });
    await expect(running).rejects.toThrow(NonRetriableError);
    expect(hasGoneOn).toBe(false);
    expect(await lastEvent()).toBe('generation.finished');
  });

  it('gives up no slot any more', async () => {
    const { scope, end, lastEvent } = await startOne();
    const stepForEach = createStepForEach(scope, (_, body) => body());
    const part = { key: 'image-1', slot: 'image-1' };
    const running = stepForEach('validate', [part], async () => {
      await end();
      throw new NonRetriableError('The image is empty.');
    });
    await expect(running).rejects.toThrow(NonRetriableError);
    expect(await lastEvent()).toBe('generation.finished');
  });
});

it('leaves an attempt as it is that another ended at the same moment', async () => {
  const { scope, end } = await startOne();
  const endings = [
    finishAttempt(harness.deps, scope.attempt, { reason: 'failed', error: storedError('interrupted') }),
    end(),
  ];
  await expect(Promise.all(endings)).resolves.toBeDefined();
});
