import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';

const storageEnv = z.object({ STORAGE_DIR: z.string().min(1).default('.data/storage') });

/**
 * The folder of the disk storage, absolute. A relative one starts at the repository's root, so that all processes agree
 * wherever they were started.
 */
export function readStorageEnv(env: Record<string, string | undefined> = process.env): {
  STORAGE_DIR: string;
} {
  const { STORAGE_DIR } = storageEnv.parse({ STORAGE_DIR: env.STORAGE_DIR || undefined });
  return { STORAGE_DIR: resolve(findRoot(process.cwd()), STORAGE_DIR) };
}

/** Not found from this file's place: a bundler may have moved it. */
function findRoot(folder: string): string {
  for (let here = folder; dirname(here) !== here; here = dirname(here)) {
    if (existsSync(join(here, 'pnpm-workspace.yaml'))) return here;
  }
  return folder;
}
