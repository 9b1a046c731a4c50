import { anonymousOwnerId } from '../owner';
import { afterAll, expect, it } from 'vitest';
import { createTestDatabase, makeGeneration } from '../../test/database';
import { timelineOf } from '../../test/timeline';
import { untilWaiting } from '../../test/until-waiting';
import { ConflictError, NotFoundError, ValidationError } from '../errors';
import { createGeneration } from './create-generation';
import { deleteGeneration } from './delete-generation';
import { getGenerationDetails } from './get-generation-details';
import { requestCancel } from './request-cancel';

const { db, sql, drop } = await createTestDatabase();
afterAll(drop);

const ownerId = anonymousOwnerId;
const request = {
  ownerId,
  kind: 'image',
  title: 'A lighthouse',
  input: { prompt: 'A lighthouse', count: 2 },
  slots: [
    { key: 'image-1', label: 'Image 1' },
    { key: 'image-2', label: 'Image 2' },
  ],
  quotedCredits: 2,
};

it('creates a queued generation, its pending outputs in order and the first event', async () => {
  const { generation, isNew } = await createGeneration(db, request);
  expect(isNew).toBe(true);
  expect(generation).toMatchObject({
    status: 'queued',
    attempt: 1,
    progress: 0,
    lastSeq: 1,
    sentAt: null,
    heartbeatAt: null,
  });
  expect(generation.createdAt).toBeInstanceOf(Date);

  const { outputs } = await getGenerationDetails(db, { id: generation.id, ownerId });
  expect(outputs.map(({ slot, label, status }) => [slot, label, status])).toEqual([
    ['image-1', 'Image 1', 'pending'],
    ['image-2', 'Image 2', 'pending'],
  ]);
  expect(await timelineOf(db, generation)).toMatchObject([
    { seq: 1, type: 'generation.queued', status: 'queued' },
  ]);
});

it('wakes the readers once, and not for a repeated key', async () => {
  const payloads: unknown[] = [];
  await sql.listen('generation_events', (payload) => payloads.push(JSON.parse(payload)));
  const made = [];
  for (const idempotencyKey of ['told', 'told', 'told-next']) {
    made.push(await createGeneration(db, { ...request, idempotencyKey }));
  }
  const first = { ownerId, seq: 1, type: 'generation.queued' };
  await expect
    .poll(() => payloads)
    .toEqual([
      { generationId: made[0]?.generation.id, ...first },
      { generationId: made[2]?.generation.id, ...first },
    ]);
});

it('accepts a generation without slots', async () => {
  const { generation } = await createGeneration(db, { ...request, slots: [] });
  expect(await getGenerationDetails(db, { id: generation.id, ownerId })).toMatchObject({ outputs: [] });
});

it('returns the first generation for a repeated key, in any order of the input’s fields', async () => {
  const first = await createGeneration(db, { ...request, idempotencyKey: 'repeat' });
  const input = { count: 2, prompt: 'A lighthouse' };
  const second = await createGeneration(db, { ...request, input, idempotencyKey: 'repeat' });
  expect(second).toEqual({ generation: first.generation, isNew: false });
});

it('makes one generation when the same request arrives ten times at once', async () => {
  const created = await Promise.all(
    Array.from({ length: 10 }, () => createGeneration(db, { ...request, idempotencyKey: 'race' })),
  );
  expect(new Set(created.map(({ generation }) => generation.id)).size).toBe(1);
  expect(created.filter(({ isNew }) => isNew)).toHaveLength(1);
  const [count] = await sql`select count(*)::int from generations where idempotency_key = 'race'`;
  expect(count).toEqual({ count: 1 });
});

it('waits for a request with the same key, and replaces it when that one is rolled back', async () => {
  const failing = db.transaction(async (tx) => {
    await createGeneration(tx, { ...request, idempotencyKey: 'rolled-back' });
    second = createGeneration(db, { ...request, idempotencyKey: 'rolled-back' });
    await untilWaiting(sql, 1);
    throw new Error('no credits');
  });
  let second: ReturnType<typeof createGeneration> | undefined;
  await expect(failing).rejects.toThrow('no credits');
  expect((await second)?.isNew).toBe(true);
});

it('refuses a key already used for another input or kind', async () => {
  await createGeneration(db, { ...request, idempotencyKey: 'taken' });
  const otherInput = { ...request, input: { prompt: 'A harbour' }, idempotencyKey: 'taken' };
  await expect(createGeneration(db, otherInput)).rejects.toThrow(ConflictError);
  const otherKind = { ...request, kind: 'website', idempotencyKey: 'taken' };
  await expect(createGeneration(db, otherKind)).rejects.toThrow(ConflictError);
});

it('lets two owners use the same key', async () => {
  await createGeneration(db, { ...request, idempotencyKey: 'shared' });
  const other = await createGeneration(db, { ...request, ownerId: 'someone', idempotencyKey: 'shared' });
  expect(other.isNew).toBe(true);
});

it('does not restore a deleted generation by its key', async () => {
  const { id } = await makeGeneration(db, { ...request, idempotencyKey: 'deleted' });
  await requestCancel(db, { id, ownerId });
  await deleteGeneration(db, { id, ownerId });
  await expect(createGeneration(db, { ...request, idempotencyKey: 'deleted' })).rejects.toThrow(
    'was deleted',
  );
});

it.each([
  ['a null character in the input', { input: { prompt: 'a\0b' } }],
  ['a null character in a field’s name', { input: { 'a\0': 1 } }],
  ['half an emoji in the input', { input: ['\ud83d'] }],
  ['a null character in the title', { title: 'a\0' }],
  ['a null character in the key', { idempotencyKey: '\0' }],
])('refuses %s instead of crashing', async (_, overrides) => {
  await expect(createGeneration(db, { ...request, ...overrides })).rejects.toThrow(ValidationError);
});

it('keeps a backslash before u0000, emoji and right-to-left text unchanged', async () => {
  const input = { prompt: '\\u0000 \\ud83d 👩‍🚀 مرحبا', path: 'C:\\u0000' };
  const { generation } = await createGeneration(db, { ...request, input, title: '🌅 مرحبا' });
  expect(generation).toMatchObject({ input, title: '🌅 مرحبا' });
});

it('refuses a parent of another owner and leaves nothing behind', async () => {
  const parent = await makeGeneration(db, { ownerId: 'someone' });
  const child = createGeneration(db, { ...request, ownerId: 'nobody', parentId: parent.id });
  await expect(child).rejects.toThrow(NotFoundError);
  expect(await sql`select 1 from generations where owner_id = 'nobody'`).toHaveLength(0);
});
