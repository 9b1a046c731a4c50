import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { checkFolder } from '@darkroom/storage/check-folder';
import { z } from 'zod';

const call = z.object({
  receiptId: z.uuid(),
  generationId: z.uuid(),
  ownerId: z.string(),
  purpose: z.string(),
});
const made = z.object({
  status: z.literal('succeeded'),
  /** Chosen before storing, so that storing twice makes one asset. */
  assetId: z.uuid(),
  mime: z.string(),
  width: z.number().optional(),
  height: z.number().optional(),
  usage: z.unknown(),
  costMicros: z.number(),
  sizeBytes: z.number(),
});
const unmade = z.object({
  status: z.enum(['failed', 'unknown']),
  costMicros: z.number(),
  error: z.unknown(),
});
const header = z.intersection(call, z.discriminatedUnion('status', [made, unmade]));

/** The outcome of a call, kept until the database has it. */
export type KeptAnswer = z.infer<typeof header> & { bytes: Uint8Array };

export type AnswerSpool = ReturnType<typeof createAnswerSpool>;

const ending = '.answer';
const leftoverAgeMs = 60 * 60 * 1000;

/** One file per receipt in `folder`: a line of JSON, then the bytes. A rename completes each file, so that no partial one is read. */
export function createAnswerSpool(folder: string) {
  const fileOf = (answer: KeptAnswer) => join(folder, nameOf(answer));
  return {
    /** Throws if an answer could not be kept now. */
    check: () => checkFolder(folder),
    async keep(answer: KeptAnswer): Promise<void> {
      const { bytes, ...facts } = answer;
      const file = fileOf(answer);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await writeDurably(`${file}.part`, [Buffer.from(`${JSON.stringify(facts)}\n`), bytes]);
      await rename(`${file}.part`, file);
    },
    remove: (answer: KeptAnswer) => rm(fileOf(answer), { force: true }),
    /** The kept answers: all, or those of one purpose of a generation. */
    async list(of?: Pick<KeptAnswer, 'generationId' | 'purpose'>): Promise<KeptAnswer[]> {
      const names = (await namesIn(folder)).filter(
        (name) => name.endsWith(ending) && (!of || name.startsWith(prefixOf(of))),
      );
      const answers = await Promise.all(names.map((name) => read(join(folder, name))));
      return answers.filter((answer) => answer !== null);
    },
    /** Removes partial files of dead processes. Skips recent files: a living process may be writing them. */
    async removeLeftovers(): Promise<void> {
      for (const name of (await namesIn(folder)).filter((each) => !each.endsWith(ending))) {
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

/** Null if another process has stored and removed it meanwhile, or if the disk has damaged it. */
async function read(file: string): Promise<KeptAnswer | null> {
  try {
    const content = await readFile(file);
    const end = content.indexOf('\n');
    const facts = header.parse(JSON.parse(content.subarray(0, end).toString()));
    const bytes = content.subarray(end + 1);
    const isWhole = facts.status !== 'succeeded' || bytes.byteLength === facts.sizeBytes;
    if (isWhole) return { ...facts, bytes };
  } catch (error) {
    if (isMissing(error)) return null;
    if (!(error instanceof SyntaxError) && !(error instanceof z.ZodError)) throw error;
  }
  await rm(file, { force: true });
  return null;
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
