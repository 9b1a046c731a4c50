import { afterAll, expect, it } from 'vitest';
import { createTestDatabase, makeRunning } from '../../test/database';
import { listEvents } from './list-events';
import { progressStep } from './progress-step';

const { db, drop } = await createTestDatabase();
afterAll(drop);

it('reads on after what the reader has, in order and in portions', async () => {
  const { id, ownerId } = await makeRunning(db);
  for (const progress of [10, 20, 30]) {
    await progressStep(db, { generationId: id, attempt: 1, step: 'generate', progress });
  }
  const seqsAfter = async (afterSeq: number, limit = 100, owner: string | undefined = ownerId) =>
    (await listEvents(db, { generationId: id, ownerId: owner, afterSeq, limit })).map(({ seq }) => seq);
  expect(await seqsAfter(0)).toEqual([1, 2, 3, 4, 5]);
  expect(await seqsAfter(2, 2)).toEqual([3, 4]);
  expect(await seqsAfter(5)).toEqual([]);
  expect(await seqsAfter(0, 100, 'bob')).toEqual([]);
});
