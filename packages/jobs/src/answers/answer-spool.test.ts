import { mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createAnswerSpool, type KeptAnswer } from './answer-spool';

const said: string[] = [];
const log = pino({ base: null, timestamp: false }, { write: (line: string) => void said.push(line) });
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
  const spool = createAnswerSpool(folder, log);
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
  const spool = createAnswerSpool(folder, log);
  const [one, other] = [makeAnswer(), makeAnswer({ purpose: 'generate/image-10' })];
  await spool.keep(one);
  await spool.keep({ ...other, generationId: one.generationId });
  const found = await spool.list({ generationId: one.generationId, purpose: 'generate/image-1' });
  expect(found.map(({ receiptId }) => receiptId)).toEqual([one.receiptId]);
});

it.each([
  ['cut short', (answer: KeptAnswer) => `${JSON.stringify({ ...answer, bytes: undefined })}\nx`],
  ['of another version', (answer: KeptAnswer) => `${JSON.stringify({ ...answer, status: 'made' })}\nxxxxx`],
  ['without a line of facts', () => 'xxxxx'],
])('sets a file aside that is %s, and says so', async (_, contentOf) => {
  const spool = createAnswerSpool(folder, log);
  const answer = makeAnswer();
  await spool.keep(answer);
  const [name = ''] = await readdir(folder);
  await writeFile(join(folder, name), contentOf(answer));
  expect(await spool.list()).toEqual([]);
  await utimes(join(folder, `${name}.aside`), 0, 0);
  await spool.removeLeftovers();
  expect(await readdir(folder)).toEqual([`${name}.aside`]);
  expect(said.at(-1)).toContain(`${name}.aside`);
});

it('keeps an answer whose cost is no number', async () => {
  const spool = createAnswerSpool(folder, log);
  await spool.keep(makeAnswer({ costMicros: Number.NaN }));
  expect(await spool.list()).toMatchObject([{ costMicros: 0, sizeBytes: 5 }]);
});

it('leaves a half written file to the process that writes it, for an hour', async () => {
  const spool = createAnswerSpool(folder, log);
  await Promise.all(['old.part', 'new.part'].map((name) => writeFile(join(folder, name), 'half')));
  await utimes(join(folder, 'old.part'), 0, 0);
  expect(await spool.list()).toEqual([]);
  await spool.removeLeftovers();
  expect(await readdir(folder)).toEqual(['new.part']);
});
