import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { checkFolder } from '@darkroom/storage/check-folder';
import type { Logger } from 'pino';
import { z } from 'zod';

const call = z.object({
  receiptId: z.uuid(),
  generationId: z.uuid(),
  ownerId: z.string(),
  purpose: z.string(),
});
// No figure is worth the answer beside it.
const costMicros = z.number().catch(0);
/** A picture as the provider sent it: nobody has decoded it. */
const received = z.object({
  status: z.literal('received'),
  /** Chosen before storing, so that storing twice makes one asset. */
  assetId: z.uuid(),
  usage: z.unknown(),
  costMicros,
  sizeBytes: z.number(),
});
const made = received.extend({
  status: z.literal('succeeded'),
  mime: z.string(),
  width: z.number().optional(),
  height: z.number().optional(),
});
const unmade = z.object({
  status: z.enum(['failed', 'unknown']),
  costMicros,
  error: z.unknown(),
});
const header = z.intersection(call, z.discriminatedUnion('status', [received, made, unmade]));

/** The outcome of a call, kept until the database has it. */
export type KeptAnswer = z.infer<typeof header> & { bytes: Uint8Array };

export type AnswerSpool = ReturnType<typeof createAnswerSpool>;

const ending = '.answer';
const partial = '.part';
const aside = '.aside';
const leftoverAgeMs = 60 * 60 * 1000;

type Log = Pick<Logger, 'error'>;

/** One file per receipt in `folder`: a line of JSON, then the bytes. A rename completes each file, so that no partial one is read. */
export function createAnswerSpool(folder: string, log: Log) {
  const fileOf = (answer: KeptAnswer) => join(folder, nameOf(answer));
  return {
    /** Throws if an answer could not be kept now. */
    check: () => checkFolder(folder),
    async keep(answer: KeptAnswer): Promise<void> {
      const { bytes, ...facts } = answer;
      const file = fileOf(answer);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await writeDurably(`${file}${partial}`, [Buffer.from(`${JSON.stringify(facts)}\n`), bytes]);
      await rename(`${file}${partial}`, file);
    },
    remove: (answer: KeptAnswer) => rm(fileOf(answer), { force: true }),
    /** Keeps an answer for a person to look at, and out of the way of every program. */
    setAside: (answer: KeptAnswer) => setAside(fileOf(answer)),
    /** The kept answers: all, or those of one purpose of a generation. */
    async list(of?: Pick<KeptAnswer, 'generationId' | 'purpose'>): Promise<KeptAnswer[]> {
      const names = (await namesIn(folder)).filter(
        (name) => name.endsWith(ending) && (!of || name.startsWith(prefixOf(of))),
      );
      const answers = await Promise.all(names.map((name) => read(join(folder, name), log)));
      return answers.filter((answer) => answer !== null);
    },
    /** Removes partial files of dead processes. Skips recent files: a living process may be writing them. */
    async removeLeftovers(): Promise<void> {
      for (const name of (await namesIn(folder)).filter((each) => each.endsWith(partial))) {
        const facts = await stat(join(folder, name)).catch(() => null);
        if (facts && Date.now() - facts.mtimeMs > leftoverAgeMs)
          await rm(join(folder, name), { force: true });
      }
    },
  };
}

const prefixOf = ({ generationId, purpose }: Pick<KeptAnswer, 'generationId' | 'purpose'>) =>
  `${generationId}~${encodeURIComponent(purpose)}~`;
const nameOf = (answer: KeptAnswer) => `${prefixOf(answer)}${answer.receiptId}${ending}`;

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

async function writeDurably(file: string, parts: Uint8Array[]): Promise<void> {
  const handle = await open(file, 'w', 0o600);
  try {
    for (const part of parts) await handle.writeFile(part);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Null if another process has stored and removed it meanwhile, or if nothing here can read it: set aside, because it may
 * hold a paid answer.
 */
async function read(file: string, log: Log): Promise<KeptAnswer | null> {
  try {
    const content = await readFile(file);
    const end = content.indexOf('\n');
    const facts = header.parse(JSON.parse(content.subarray(0, end).toString()));
    const bytes = content.subarray(end + 1);
    const isWhole = !('sizeBytes' in facts) || bytes.byteLength === facts.sizeBytes;
    if (isWhole) return { ...facts, bytes };
  } catch (error) {
    if (isMissing(error)) return null;
    if (!(error instanceof SyntaxError) && !(error instanceof z.ZodError)) throw error;
  }
  await setAside(file);
  log.error({ file: `${file}${aside}` }, 'A kept answer cannot be read and was set aside');
  return null;
}

async function setAside(file: string): Promise<void> {
  await rename(file, `${file}${aside}`).catch((error: unknown) => {
    if (!isMissing(error)) throw error;
  });
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
