import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ProcessPool } from '@darkroom/process-pool/process-pool';
import { z } from 'zod';
import type { PageJob, PageReport } from './document/page-job';

export type PagePool = ProcessPool<PageJob, PageReport>;

export const pageJob: z.ZodType<PageJob> = z.object({
  written: z.string(),
  language: z.string(),
  direction: z.enum(['ltr', 'rtl']),
  paths: z.array(z.string()),
});

// Findings pass through steps, so they must be small.
const maxItems = 25;
const maxCharacters = 500;
const line = z
  .string()
  .transform((text) => [...text.slice(0, 2 * maxCharacters)].slice(0, maxCharacters).join(''));
const few = <T extends z.ZodType>(item: T) => z.array(item).transform((items) => items.slice(0, maxItems));

const pageReport: z.ZodType<PageReport> = z.object({
  html: z.string(),
  findings: few(line),
  removed: few(z.object({ what: line, where: line, why: line })),
});

// Not one `new URL(file, import.meta.url)`: a bundler would copy that file without its imports.
const entryFile = join(dirname(fileURLToPath(import.meta.url)), 'page-process.ts');

/** The processes that check pages. `entry` is the file that they run. */
export function createPagePool({
  entry = entryFile,
  timeMs = 20_000,
}: { entry?: string; timeMs?: number } = {}): PagePool {
  return new ProcessPool({
    entry,
    size: 2,
    // A page of the maximum size takes less than a second and 200 MiB.
    limits: { timeMs, memoryMiB: 512 },
    readAnswer: (answer) => pageReport.parse(answer),
  });
}
