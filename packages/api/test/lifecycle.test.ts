import { startGeneration } from '@darkroom/db/generation/start-generation';
import { finishGeneration } from '@darkroom/db/generation/finish-generation';
import type { TerminalStatus } from '@darkroom/kinds/vocabulary';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createHarness, type Harness } from './harness';
import { makeImages, makeWebsite } from './site-factory';

let harness: Harness;
beforeAll(async () => void (harness = await createHarness()));
afterAll(() => harness.close());

const as = (ownerId?: string) => harness.callerOf(ownerId).generation;

async function makeOne({
  ownerId,
  status,
}: { ownerId?: string; status?: TerminalStatus | 'processing' } = {}) {
  const { id } = await as(ownerId).create({ kind: 'image', input: { prompt: 'A paper boat' } });
  if (!status) return id;
  await startGeneration(harness.db, { id, attempt: 1 });
  if (status !== 'processing') await finishGeneration(harness.db, { id, attempt: 1, status });
  return id;
}

describe('generation.byId', () => {
  it('shows a finished website with the addresses of its outputs', async () => {
    const { id, heroAssetId } = await makeWebsite(harness);
    const view = await as().byId({ id });
    expect(view).toMatchObject({
      status: 'succeeded',
      progress: 100,
      title: 'Warung Siti',
      madeBy: [{ provider: 'sample' }],
      links: { download: `/downloads/${id}` },
      outputs: [
        {
          slot: 'editorial',
          status: 'ready',
          path: `/sites/${id}/editorial/index.html`,
          previewPath: `/assets/${heroAssetId}`,
          mime: 'text/html',
        },
      ],
    });
  });

  it('shows finished images by their files', async () => {
    const { id, images } = await makeImages(harness);
    const { outputs } = await as().byId({ id });
    expect(outputs.map(({ path }) => path)).toEqual(images.map(({ assetId }) => `/assets/${assetId}`));
    expect(outputs[0]).toMatchObject({ width: 1, height: 1, mime: 'image/png', error: null });
  });

  it('shows a stored error, whatever its shape', async () => {
    const ids = [await makeOne({ status: 'processing' }), await makeOne({ status: 'processing' })];
    const error = {
      code: 'refused',
      class: 'policy',
      isRetryable: false,
      isCharged: true,
      message: 'Not this.',
    };
    await finishGeneration(harness.db, { id: ids[0]!, attempt: 1, status: 'failed', error });
    await finishGeneration(harness.db, {
      id: ids[1]!,
      attempt: 1,
      status: 'failed',
      error: { what: 'is this' },
    });
    expect((await as().byId({ id: ids[0]! })).error).toEqual(error);
    expect((await as().byId({ id: ids[1]! })).error).toMatchObject({
      code: 'unknown',
      message: expect.any(String),
    });
  });
});

describe('generation.events', () => {
  it('returns the events that the reader lacks, and the state after them', async () => {
    const id = await makeOne({ status: 'failed' });
    const all = await as().events({ id, after: 0 });
    expect(all.events.map(({ seq, status }) => `${seq}: ${status}`)).toEqual([
      '1: queued',
      '2: processing',
      '3: failed',
    ]);
    expect(all.generation).toMatchObject({ status: 'failed', lastSeq: 3 });
    expect((await as().events({ id, after: 2 })).events.map(({ seq }) => seq)).toEqual([3]);
    expect((await as().events({ id, after: 3 })).events).toEqual([]);
  });
});

describe('generation.list', () => {
  it('pages through all generations, newest first, each once', async () => {
    const owner = 'pager';
    const made: string[] = [];
    for (let index = 0; index < 7; index += 1) made.unshift(await makeOne({ ownerId: owner }));
    const listed: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<ReturnType<typeof as>['list']>> = await as(owner).list({
        limit: 3,
        cursor,
      });
      listed.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor);
    expect(listed).toEqual(made);
  });

  it('filters by kind and by group of statuses', async () => {
    const ownerId = 'picker';
    const queued = await makeOne({ ownerId });
    const failed = await makeOne({ ownerId, status: 'failed' });
    const partial = await makeOne({ ownerId, status: 'partially_succeeded' });
    const processing = await makeOne({ ownerId, status: 'processing' });
    const idsOf = async (filter: object) => (await as(ownerId).list(filter)).items.map(({ id }) => id);
    expect(await idsOf({ status: 'active' })).toEqual([processing, queued]);
    expect(await idsOf({ status: 'finished' })).toEqual([partial]);
    expect(await idsOf({ status: 'failed', limit: 1 })).toEqual([failed]);
    expect(await idsOf({ kind: 'website' })).toEqual([]);
  });

  it('refuses a foreign cursor', async () => {
    await expect(as().list({ cursor: 'nonsense' })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });
});

describe('cancel, retry, delete, restore and choose', () => {
  it('cancels a queued generation at once and sends the cancel to the engine', async () => {
    const id = await makeOne();
    expect(await as().cancel({ id })).toMatchObject({ status: 'canceled', isCancelRequested: true });
    await harness.settle();
    expect(harness.engine.canceled).toContain(id);
  });

  it('asks a running generation to stop, even while the engine is down', async () => {
    const id = await makeOne({ status: 'processing' });
    harness.engine.state.isDown = true;
    expect(await as().cancel({ id })).toMatchObject({ status: 'processing', isCancelRequested: true });
    await harness.settle();
    harness.engine.state.isDown = false;
    await expect(as().delete({ id })).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('retries as a new attempt and sends it to the engine', async () => {
    const id = await makeOne({ status: 'failed' });
    expect(await as().retry({ id })).toMatchObject({ id, status: 'queued', attempt: 2 });
    await harness.settle();
    expect(harness.engine.requested).toContainEqual({ generationId: id, ownerId: 'anonymous', attempt: 2 });
    await expect(as().retry({ id })).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('hides a deleted generation until it is restored', async () => {
    const id = await makeOne({ status: 'failed' });
    expect(await as().delete({ id })).toMatchObject({ id, status: 'failed' });
    await expect(as().byId({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await as().restore({ id })).toMatchObject({ id });
    expect(await as().byId({ id })).toMatchObject({ id });
  });

  it('remembers the chosen slot', async () => {
    const { id } = await makeImages(harness);
    expect(await as().choose({ id, slot: 'image-2' })).toMatchObject({ chosenSlot: 'image-2' });
    await expect(as().choose({ id, slot: 'image-9' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it.each(['byId', 'events', 'cancel', 'retry', 'delete', 'restore', 'choose'] as const)(
    'finds no foreign, unknown or malformed generation to %s',
    async (procedure) => {
      const foreign = await makeOne({ ownerId: 'someone-else', status: 'failed' });
      for (const id of [
        foreign,
        '0197a3c4-0000-7000-8000-000000000000',
        "'; drop table generations; --",
        '',
      ]) {
        const call = as()[procedure]({ id, after: 0, slot: 'image-1' });
        await expect(call).rejects.toMatchObject({
          code: 'NOT_FOUND',
          message: 'There is no such generation.',
        });
      }
    },
  );
});
