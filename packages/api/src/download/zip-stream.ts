import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { assertArchivePaths } from './archive-path';
import { streamOf } from './stream-of';

export interface ZipFile {
  path: string;
  /** Called just before the file is written, so that only one file is in memory. */
  read: () => Promise<Uint8Array>;
}

/** A ZIP archive of the files, written while it is read. Pictures are stored uncompressed, text is deflated. Throws for unsafe paths. */
export function zipStream(files: readonly ZipFile[]): ReadableStream<Uint8Array> {
  assertArchivePaths(files.map(({ path }) => path));
  return streamOf(zipChunks(files));
}

async function* zipChunks(files: readonly ZipFile[]): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    ready.push(chunk);
  });
  for (const { path, read } of files) {
    const bytes = await read();
    const entry = path.endsWith('.html') ? new ZipDeflate(path) : new ZipPassThrough(path);
    zip.add(entry);
    entry.push(bytes, true);
    yield* ready;
    ready = [];
  }
  zip.end();
  yield* ready;
}
