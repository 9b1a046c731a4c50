import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createAnswerSpool, type KeptAnswer } from './answer-spool';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'darkroom-answers-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function makeAnswer(overrides: Partial<KeptAnswer> = {}): KeptAnswer {
  const bytes = new Uint8Array([10, 0, 255, 13, 10]);
  return {
    ...{ receiptId: crypto.randomUUID(), generationId: crypto.randomUUID(), ownerId: 'ann' },
    ...{ purpose: 'generate/image-1', status: 'succeeded', assetId: crypto.randomUUID() },
    ...{ mime: 'image/png', width: 2, height: 3, usage: { images: 1 }, costMicros: 40_000 },
    ...{ sizeBytes: bytes.length, bytes },
    ...overrides,
  } as KeptAnswer;
}

it('returns each answer byte for byte until it is removed', async () => {
  const spool = createAnswerSpool(folder);
  const answer = makeAnswer();
  await spool.keep(answer);
  const [kept] = await spool.list();
  expect({ ...kept, bytes: [...(kept?.bytes ?? [])] }).toEqual({ ...answer, bytes: [...answer.bytes] });
  const [name] = await readdir(folder);
  expect((await stat(join(folder, name ?? ''))).mode & 0o777).toBe(0o600);
  await spool.remove(answer);
  expect(await spool.list()).toEqual([]);
});

it('finds only the answers of one purpose', async () => {
  const spool = createAnswerSpool(folder);
  const [one, other] = [makeAnswer(), makeAnswer({ purpose: 'generate/image-10' })];
  await spool.keep(one);
  await spool.keep({ ...other, generationId: one.generationId });
  const found = await spool.list({ generationId: one.generationId, purpose: 'generate/image-1' });
  expect(found.map(({ receiptId }) => receiptId)).toEqual([one.receiptId]);
});

it('ignores damaged and half written files', async () => {
  const spool = createAnswerSpool(folder);
  const answer = makeAnswer();
  await spool.keep(answer);
  const [name] = await readdir(folder);
  const file = join(folder, name ?? '');
  await writeFile(`${file}.part`, 'half');
  await writeFile(file, JSON.stringify({ ...answer, bytes: undefined }) + '\n' + 'x');
  expect(await spool.list()).toEqual([]);
  expect(await readdir(folder)).toEqual([`${name}.part`]);
});
