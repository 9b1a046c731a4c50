import { mkdir, mkdtemp, readdir, readFile, readlink, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createDiskStorage } from './disk-storage';
import type { Storage } from './storage';

let parent: string;
let root: string;
let storage: Storage;

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'darkroom-storage-'));
  root = join(parent, 'deep/root');
  storage = createDiskStorage(root);
});
afterEach(() => rm(parent, { recursive: true, force: true }));

const png = { mime: 'image/png' };
const bytesOf = (text: string) => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}

it('returns the stored bytes, also to another process', async () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
  await storage.put('uploads/1.png', bytes, png);
  expect(new Uint8Array(await createDiskStorage(root).get('uploads/1.png'))).toEqual(bytes);
});

it('keeps an empty file, and a key that is a prefix of another', async () => {
  await storage.put('a', new Uint8Array(), png);
  await storage.put('a/b', bytesOf('inner'), png);
  expect(await storage.get('a')).toHaveLength(0);
  expect(textOf(await storage.get('a/b'))).toBe('inner');
});

it('streams a large file in chunks and reports its size', async () => {
  const bytes = new Uint8Array(300_001).map((_, index) => index % 251);
  await storage.put('large.bin', bytes, png);
  const { stream, sizeBytes } = await storage.stream('large.bin');
  expect(sizeBytes).toBe(bytes.length);
  const pieces: Uint8Array[] = [];
  for await (const piece of stream) pieces.push(piece);
  expect(pieces.length).toBeGreaterThan(1);
  expect(Buffer.concat(pieces).equals(bytes)).toBe(true);
});

it('closes the file when a reader leaves', async () => {
  await storage.put('large.bin', new Uint8Array(300_000), png);
  const { stream } = await storage.stream('large.bin');
  const reader = stream.getReader();
  await reader.read();
  await reader.cancel();
  const links = await readdir('/proc/self/fd').catch(() => []);
  const open = await Promise.all(links.map((fd) => readlink(`/proc/self/fd/${fd}`).catch(() => '')));
  expect(open.filter((path) => path.startsWith(root))).toEqual([]);
});

it('reports a key without bytes', async () => {
  const error = { name: 'StorageError', code: 'not-found', key: 'none.png' };
  await expect(storage.get('none.png')).rejects.toMatchObject(error);
  await expect(storage.stream('none.png')).rejects.toMatchObject(error);
});

it('deletes several keys, and accepts the same deletion twice', async () => {
  for (const key of ['a.png', 'b.png', 'c.png']) await storage.put(key, bytesOf(key), png);
  await storage.delete(['a.png', 'b.png', 'never.png']);
  await storage.delete(['a.png']);
  await storage.delete([]);
  await expect(storage.get('a.png')).rejects.toMatchObject({ code: 'not-found' });
  expect(textOf(await storage.get('c.png'))).toBe('c.png');
});

it.each(['../secret', '../../secret', 'a/../../secret', '/etc/hostname', '.incoming/x'])(
  'never leaves its root for the key %s',
  async (key) => {
    const secret = join(parent, 'secret');
    await writeFile(secret, 'secret');
    const refused = { code: 'invalid-key' };
    await expect(storage.put(key, bytesOf('x'), png)).rejects.toMatchObject(refused);
    await expect(storage.get(key)).rejects.toMatchObject(refused);
    await expect(storage.stream(key)).rejects.toMatchObject(refused);
    await expect(storage.delete(['fine.png', key])).rejects.toMatchObject(refused);
    expect(await readFile(secret, 'utf8')).toBe('secret');
  },
);

it('deletes nothing when one of the keys is refused', async () => {
  await storage.put('a.png', bytesOf('a'), png);
  await expect(storage.delete(['a.png', '..'])).rejects.toMatchObject({ code: 'invalid-key' });
  expect(textOf(await storage.get('a.png'))).toBe('a');
});

it('never returns mixed or partial bytes when twenty writers and readers share a key', async () => {
  const contents = Array.from({ length: 20 }, (_, index) => String.fromCharCode(97 + index).repeat(200_000));
  await storage.put('same.bin', bytesOf(contents[0]!), png);
  const reads = contents.map(async () => contents.includes(textOf(await storage.get('same.bin'))));
  await Promise.all(contents.map((content) => storage.put('same.bin', bytesOf(content), png)));
  expect(await Promise.all(reads)).not.toContain(false);
  expect(contents).toContain(textOf(await storage.get('same.bin')));
  expect(await filesUnder(root)).toEqual(['same.bin']);
});

it('removes the partial files of a dead process, but not those of a living one', async () => {
  const incoming = join(root, '.incoming');
  await mkdir(incoming, { recursive: true });
  await writeFile(join(incoming, 'dead'), 'half');
  await writeFile(join(incoming, 'alive'), 'half');
  const twoHoursAgo = new Date(Date.now() - 2 * 3_600_000);
  await utimes(join(incoming, 'dead'), twoHoursAgo, twoHoursAgo);
  await storage.put('a.png', bytesOf('a'), png);
  expect((await filesUnder(root)).sort()).toEqual(['a.png', 'alive']);
});

it('leaves no partial file when a write fails', async () => {
  await storage.put('a.png', bytesOf('old'), png);
  const folder = join(
    root,
    (await readdir(root)).find((name) => name !== '.incoming')!,
  );
  await rm(join(folder, 'a.png'));
  await mkdir(join(folder, 'a.png/blocker'), { recursive: true });
  await expect(storage.put('a.png', bytesOf('new'), png)).rejects.toMatchObject({ code: 'unavailable' });
  expect(await readdir(join(root, '.incoming'))).toEqual([]);
});
