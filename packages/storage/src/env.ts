import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';

const storageEnv = z.object({
  STORAGE_DIR: z.string().min(1).default('.data/storage'),
  ANSWERS_DIR: z.string().min(1).optional(),
});

/**
 * The absolute folders of the disk storage and of the answers that wait to be stored. A relative folder starts at the
 * repository's root, so that all processes use the same one, whatever their working directory.
 */
export function readStorageEnv(env: Record<string, string | undefined> = process.env): {
  STORAGE_DIR: string;
  ANSWERS_DIR: string;
} {
  const { STORAGE_DIR, ANSWERS_DIR } = storageEnv.parse({
    STORAGE_DIR: env.STORAGE_DIR || undefined,
    ANSWERS_DIR: env.ANSWERS_DIR || undefined,
  });
  const root = findRoot(process.cwd());
  const storageDir = resolve(root, STORAGE_DIR);
  return {
    STORAGE_DIR: storageDir,
    ANSWERS_DIR: ANSWERS_DIR ? resolve(root, ANSWERS_DIR) : join(dirname(storageDir), 'answers'),
  };
}

/** Starts at the working directory, not at this file: a bundler may have moved the file. */
function findRoot(folder: string): string {
  for (let here = folder; dirname(here) !== here; here = dirname(here)) {
    if (existsSync(join(here, 'pnpm-workspace.yaml'))) return here;
  }
  return folder;
}
