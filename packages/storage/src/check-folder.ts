import { randomUUID } from 'node:crypto';
import { mkdir, rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

// Room for several large pictures that are written at once.
const neededBytes = 64 * 1024 * 1024;

/** Creates `folder` if it is missing. Throws if no file could be written there now. */
export async function checkFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize < neededBytes) throw new Error(`There is no room left in ${folder}.`);
  const probe = join(folder, `${randomUUID()}.probe`);
  await writeFile(probe, '');
  await rm(probe);
}
