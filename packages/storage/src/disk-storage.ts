import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { checkFolder } from './check-folder';
import { assertStorageKey, StorageError, type Storage } from './storage';

const chunkBytes = 64 * 1024;
const leftoverAgeMs = 60 * 60 * 1000;

/**
 * Keeps bytes in files under `root`, which it creates if missing. A file is written under `.incoming` and then renamed,
 * so that nobody reads a partial file, even after a crash. Several processes may share the root.
 */
export function createDiskStorage(root: string): Storage {
  const incoming = join(root, '.incoming');
  let cleaned: Promise<void> | null = null;

  return {
    async put(key, bytes) {
      const { folder, file } = locate(root, key);
      try {
        await mkdir(incoming, { recursive: true });
        // Leftovers only take up space: a failed clean-up must not fail the write.
        await (cleaned ??= removeLeftovers(incoming).catch(() => {}));
        await mkdir(folder, { recursive: true });
        await replaceFile({ file, temporary: join(incoming, randomUUID()), bytes });
        await syncFolder(folder);
      } catch (error) {
        throw new StorageError('unavailable', key, error);
      }
    },
    async check() {
      try {
        await checkFolder(incoming);
      } catch (error) {
        throw new StorageError('unavailable', '', error);
      }
    },
    async get(key) {
      const { file } = locate(root, key);
      return named(key, () => readFile(file));
    },
    async stream(key) {
      const { file } = locate(root, key);
      const handle = await named(key, () => open(file));
      const { size } = await handle.stat();
      return { stream: streamOf(handle), sizeBytes: size };
    },
    async delete(keys) {
      const files = keys.map((key) => ({ key, file: locate(root, key).file }));
      await Promise.all(files.map(({ key, file }) => named(key, () => rm(file, { force: true }))));
    },
  };
}

/** One of 256 folders, chosen by the key's hash. The whole key is the file's name, so that `a` and `a/b` can both exist. */
function locate(root: string, key: string) {
  assertStorageKey(key);
  const folder = join(root, createHash('sha256').update(key).digest('hex').slice(0, 2));
  return { folder, file: join(folder, key.replaceAll('/', '%')) };
}

async function replaceFile({
  file,
  temporary,
  bytes,
}: {
  file: string;
  temporary: string;
  bytes: Uint8Array;
}) {
  try {
    await writeDurably(temporary, bytes);
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

async function writeDurably(file: string, bytes: Uint8Array) {
  const handle = await open(file, 'wx');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Without it a power cut can undo the rename. Windows cannot open folders and does not need it. */
async function syncFolder(folder: string) {
  if (process.platform === 'win32') return;
  const handle = await open(folder);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Removes files of processes that died while writing. Skips recent files: a living process may be writing them. */
async function removeLeftovers(incoming: string) {
  for (const name of await readdir(incoming)) {
    const file = join(incoming, name);
    const facts = await stat(file).catch(() => null);
    if (facts && Date.now() - facts.mtimeMs > leftoverAgeMs) await rm(file, { force: true });
  }
}

function streamOf(handle: FileHandle): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { bytesRead, buffer } = await handle.read(new Uint8Array(chunkBytes), 0, chunkBytes, null);
        if (bytesRead > 0) return controller.enqueue(buffer.subarray(0, bytesRead));
        controller.close();
      } catch (error) {
        controller.error(error);
      }
      await handle.close();
    },
    cancel: () => handle.close(),
  });
}

async function named<Result>(key: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw new StorageError(isMissing(error) ? 'not-found' : 'unavailable', key, error);
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
