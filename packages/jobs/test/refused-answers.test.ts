import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listReceipts } from '@darkroom/db/receipt/list-receipts';
import { markReceiptSent } from '@darkroom/db/receipt/mark-receipt-sent';
import { openReceipt } from '@darkroom/db/receipt/open-receipt';
import { createTestDatabase, makeRunning } from '@darkroom/db/testing';
import { createDiskStorage } from '@darkroom/storage/disk-storage';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createAnswerSpool } from '../src/answers/answer-spool';
import { keepAnswer, storeKept } from '../src/answers/store-answer';

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let folder: string;
beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'darkroom-refused-'));
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

async function makeSent() {
  const { db } = database;
  const answersDir = join(folder, crypto.randomUUID());
  const log = pino({ level: 'silent' });
  const deps = { db, log, storage: createDiskStorage(folder), answers: createAnswerSpool(answersDir, log) };
  const { id: generationId, ownerId, attempt } = await makeRunning(db);
  const purpose = 'generate/image-1';
  const opened = await openReceipt(db, {
    ...{ generationId, ownerId, attempt, purpose, capability: 'image', provider: 'openai', model: 'm' },
    canReissue: false,
  } as const);
  if (opened.state !== 'open') throw new Error(`The receipt is ${opened.state}.`);
  const { receiptId } = opened;
  await markReceiptSent(db, { receiptId, generationId, attempt });
  const bytes = Buffer.from('bytes');
  const answer = {
    ...{ receiptId, generationId, ownerId, purpose, bytes, sizeBytes: bytes.length, mime: 'image/png' },
    ...{ status: 'succeeded' as const, assetId: crypto.randomUUID(), usage: { images: 1 }, costMicros: 7 },
  };
  const receipt = async () => (await listReceipts(db, { generationId }))[0];
  return { deps, answer, receipt, names: () => readdir(answersDir) };
}

it.each([1e300, 0.5, Number.NaN])(
  'stores an answer with the cost %s without its figures',
  async (costMicros) => {
    const { deps, answer, receipt, names } = await makeSent();
    await keepAnswer(deps, { ...answer, costMicros });
    expect(await receipt()).toMatchObject({ status: 'succeeded', assetId: answer.assetId, costMicros: 0 });
    expect(await names()).toEqual([]);
  },
);

it('ends an error without its cost if that cannot be stored', async () => {
  const { deps, answer, receipt, names } = await makeSent();
  await keepAnswer(deps, { ...answer, status: 'failed', costMicros: 1e300, error: { code: 'refused' } });
  expect(await receipt()).toMatchObject({ status: 'failed', costMicros: 0, error: { code: 'refused' } });
  expect(await names()).toEqual([]);
});

it('gives up once what the database refuses without figures too, and keeps the file', async () => {
  const { deps, answer, receipt, names } = await makeSent();
  await expect(keepAnswer(deps, { ...answer, width: 2 ** 40, height: 1 })).rejects.toThrow();
  expect(await names()).toEqual([expect.stringMatching(/\.answer\.aside$/)]);
  await storeKept(deps);
  expect(await receipt()).toMatchObject({ status: 'sent', assetId: null });
});
