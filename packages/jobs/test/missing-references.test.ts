import { requestCancel } from '@darkroom/db/generation/request-cancel';
import { listReceipts } from '@darkroom/db/receipt/list-receipts';
import { generationErrors } from '@darkroom/kinds/errors';
import { imageResult } from '@darkroom/kinds/image/result';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { isOver, makeUpload, startHarness, submit, until, type Harness } from './harness';

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness();
});
afterAll(() => harness.stop());

type Upload = Awaited<ReturnType<typeof makeUpload>>;

async function upload(): Promise<Upload> {
  const image = sharp({ create: { width: 30, height: 20, channels: 3, background: '#c02020' } });
  return makeUpload(harness, await image.png().toBuffer());
}

const removals: [string, (upload: Upload) => Promise<unknown>][] = [
  ['is gone', ({ id }) => harness.sql`delete from uploads where id = ${id}`],
  ['has lost its bytes', ({ asset }) => harness.deps.storage.delete([asset.storageKey])],
];

it.each(
  removals.flatMap(([state, remove]) => [
    { kind: 'image' as const, input: { prompt: 'A still life' }, state, remove },
    { kind: 'website' as const, input: { description: 'A bakery in Penang' }, state, remove },
  ]),
)('says what to do when a reference of its $kind $state, and asks no model', async (given) => {
  const reference = await upload();
  await given.remove(reference);
  const { id } = await submit(harness, given.kind, { ...given.input, references: [reference.id] });
  const generation = await until(harness, id, isOver);
  const { message } = generationErrors.reference_missing;
  expect(generation).toMatchObject({
    status: 'failed',
    error: { code: 'reference_missing', isRetryable: false, message },
  });
  expect(await listReceipts(harness.db, { generationId: id })).toEqual([]);
  const retries = await harness.sql`
    select 1 from generation_events where generation_id = ${id} and type = 'step.retrying'`;
  expect(retries).toHaveLength(0);
});

it('delivers what was made with a reference that has gone since', async () => {
  const reference = await upload();
  const { id, ownerId } = await submit(harness, 'image', {
    prompt: 'Two vases [[sample:hanging-image]]',
    count: 2,
    references: [reference.id],
  });
  await vi.waitUntil(async () => {
    const receipts = await listReceipts(harness.db, { generationId: id });
    return receipts.some(({ status }) => status === 'succeeded');
  }, 30_000);
  await harness.sql`delete from uploads where id = ${reference.id}`;
  await requestCancel(harness.db, { id, ownerId });
  const { result } = await until(harness, id, isOver);
  expect(imageResult.parse(result).images.map(({ slot }) => slot)).toEqual(['image-1']);
});
