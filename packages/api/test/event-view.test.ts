import { startGeneration } from '@darkroom/db/generation/start-generation';
import { finishOutput } from '@darkroom/db/generation/finish-output';
import { startStep } from '@darkroom/db/generation/start-step';
import { failOutput } from '@darkroom/db/generation/fail-output';
import { finishGeneration } from '@darkroom/db/generation/finish-generation';
import { previewOutput } from '@darkroom/db/generation/preview-output';
import { retryStep } from '@darkroom/db/generation/retry-step';
import { anonymousOwnerId } from '@darkroom/db/owner';
import { storedError } from '@darkroom/kinds/errors';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTimeline } from './event-reader';
import { createHarness, type Harness } from './harness';
import { startHttpServer } from './http-server';
import { heroBytes, keepFile, makeWebsite } from './site-factory';

let harness: Harness;
beforeAll(async () => void (harness = await createHarness()));
afterAll(() => harness.close());

const api = () => harness.callerOf().generation;

async function beginImages() {
  const { id } = await api().create({ kind: 'image', input: { prompt: 'A paper boat', count: 2 } });
  await startGeneration(harness.db, { id, attempt: 1 });
  const of = { ownerId: anonymousOwnerId, generationId: id };
  const assetId = await keepFile(harness, { ...of, bytes: heroBytes, mime: 'image/png' });
  const key = { generationId: id, attempt: 1, step: 'generate', progress: 40 } as const;
  return { id, assetId, key };
}

/** The newest event, and the whole generation at the same moment. */
async function newest(id: string) {
  const { events, generation } = await api().events({ id, after: 0 });
  const event = events.at(-1);
  if (event?.seq !== generation.lastSeq) throw new Error('Something was written meanwhile.');
  return { event, generation };
}

describe('an event', () => {
  it('of a slot carries the output as the generation shows it at that moment', async () => {
    const { id, assetId, key } = await beginImages();
    const preview = { previewAssetId: assetId, thumbhash: 'aGFzaA==' };
    const changes = [
      ['slot.previewed', () => previewOutput(harness.db, { ...key, slot: 'image-1', ...preview })],
      ['slot.completed', () => finishOutput(harness.db, { ...key, slot: 'image-1', assetId })],
      [
        'slot.failed',
        () => failOutput(harness.db, { ...key, slot: 'image-2', error: storedError('refused') }),
      ],
    ] as const;
    for (const [type, change] of changes) {
      await change();
      const { event, generation } = await newest(id);
      const output = generation.outputs.find(({ slot }) => slot === event.slot);
      expect(event).toMatchObject({ type, output, stepState: null, ending: null });
    }
    const { events } = await api().events({ id, after: 2 });
    expect(events.map(({ output }) => output)).toMatchObject([
      { status: 'pending', previewPath: `/assets/${assetId}`, path: null, thumbhash: 'aGFzaA==', width: 1 },
      { status: 'ready', previewPath: `/assets/${assetId}`, path: `/assets/${assetId}`, mime: 'image/png' },
      { status: 'failed', error: { code: 'refused', message: expect.any(String) } },
    ]);
  });

  it('of a step carries the step as the generation shows it at that moment', async () => {
    const { id, key } = await beginImages();
    const changes = [
      ['step.started', () => startStep(harness.db, { ...key, message: 'Mixing' })],
      ['step.retrying', () => retryStep(harness.db, { ...key, error: {}, message: 'Again' })],
      ['step.progressed', () => startStep(harness.db, { ...key, message: 'Mixing' })],
    ] as const;
    for (const [type, change] of changes) {
      await change();
      const { event, generation } = await newest(id);
      expect(event).toMatchObject({ type, output: null, stepState: generation.steps[0], ending: null });
    }
    const previous = { step: 'generate', progress: 70 } as const;
    await startStep(harness.db, { ...key, step: 'validate', message: 'Looking', previous });
    const { events, generation } = await api().events({ id, after: 5 });
    expect(events.map(({ type }) => type)).toEqual(['step.completed', 'step.started']);
    expect(events.map(({ stepState }) => stepState)).toEqual(generation.steps);
  });

  it.each([
    ['a failure', async () => (await failOne()).id],
    ['a website', async () => (await makeWebsite(harness)).id],
    [
      'a cancel before the work',
      async () => {
        const { id } = await api().create({ kind: 'image', input: { prompt: 'A paper boat' } });
        await api().cancel({ id });
        return id;
      },
    ],
  ])('of the end of %s carries what the generation shows then', async (_, makeEnd) => {
    const { event, generation } = await newest(await makeEnd());
    const { error, outputs, result, finalCredits, billing, madeBy, links } = generation;
    const ending = { error, outputs, result, finalCredits, billing, madeBy, links };
    expect(event).toMatchObject({ type: 'generation.finished', status: generation.status });
    expect(event.ending).toEqual(ending);
  });

  it('is the same in the stream', async () => {
    const { id } = await makeWebsite(harness);
    const server = await startHttpServer(harness.deps);
    const reader = readTimeline(server.url, { id });
    await reader.ended;
    await server.close();
    const { events } = await api().events({ id, after: 0 });
    expect(reader.events).toEqual(events);
  });

  it('that an earlier version wrote is shown without what it lacks', async () => {
    const { id } = await makeWebsite(harness);
    await harness.sql`update generation_events set data = '{"assetId":"a"}' where generation_id = ${id}`;
    const { events } = await api().events({ id, after: 0 });
    expect(events.map(({ type }) => type)).toContain('slot.completed');
    for (const event of events) expect(event).toMatchObject({ output: null, stepState: null, ending: null });
  });
});

async function failOne() {
  const { id, key } = await beginImages();
  await startStep(harness.db, { ...key, message: 'Mixing' });
  await failOutput(harness.db, { ...key, slot: 'image-1', error: storedError('refused') });
  const error = storedError('refused');
  await finishGeneration(harness.db, { id, attempt: 1, status: 'failed', error, message: error.message });
  return { id };
}
