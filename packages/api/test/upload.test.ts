import { crc32 } from 'node:zlib';
import { anonymousOwnerId } from '@darkroom/db/owner';
import { assets, uploads } from '@darkroom/db/schema';
import { createTRPCClient, httpLink, TRPCClientError } from '@trpc/client';
import sharp from 'sharp';
import superjson from 'superjson';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { appRouter, type AppRouter } from '../src/router';
import { createCallerFactory, createInnerContext } from '../src/trpc';
import { uploadTypes } from '../src/view/upload-view';
import { createHarness, type Harness } from './harness';
import { startHttpServer } from './http-server';

let harness: Harness;
let server: Awaited<ReturnType<typeof startHttpServer>>;
beforeAll(async () => {
  harness = await createHarness();
  server = await startHttpServer(harness.deps);
});
afterAll(async () => {
  await server.close();
  await harness.close();
});

function makePhoto({ width = 1200, height = 800 } = {}) {
  const noise = { type: 'gaussian', mean: 128, sigma: 30 } as const;
  const grain = sharp({ create: { width: 600, height: 400, channels: 3, background: '#a83', noise } });
  return grain.resize(width, height, { fit: 'fill', kernel: 'nearest' });
}

/** A PNG whose header claims more pixels than there are bytes for. */
async function makeBomb(): Promise<Buffer> {
  const png = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#000' } })
    .png()
    .toBuffer();
  png.writeUInt32BE(30_000, 16);
  png.writeUInt32BE(30_000, 20);
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29);
  return png;
}

async function upload(bytes: Uint8Array, { name = 'photo.jpg', type = 'image/jpeg' } = {}) {
  const client = createTRPCClient<AppRouter>({
    links: [httpLink({ url: `${server.url}/api/trpc`, transformer: superjson })],
  });
  const form = new FormData();
  form.append('file', new File([new Uint8Array(bytes)], name, { type }));
  return client.upload.create.mutate(form);
}

async function faultOf(bytes: Uint8Array, file?: { name?: string; type?: string }) {
  const error = await upload(bytes, file).then(
    () => expect.fail('the upload succeeded'),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof TRPCClientError)) throw error;
  return { code: error.data?.code, message: error.message, fields: error.data?.fields };
}

async function keyOf({ path }: { path: string }): Promise<string> {
  const [asset] = await harness.sql`select storage_key from assets where id = ${path.split('/').at(-1)!}`;
  return String(asset?.storage_key);
}

/** `upload.byIds` over a storage that takes notes. */
function countReads() {
  const keysRead: string[] = [];
  const { storage } = harness.deps;
  const get = (key: string) => {
    keysRead.push(key);
    return storage.get(key);
  };
  const deps = { ...harness.deps, storage: { ...storage, get } };
  const actor = { ownerId: anonymousOwnerId };
  const caller = createCallerFactory(appRouter)(createInnerContext({ deps, actor }));
  return { byIds: (ids: string[]) => caller.upload.byIds({ ids }), keysRead };
}

const stored = async (path: string) => Buffer.from(await (await fetch(server.url + path)).arrayBuffer());

describe('upload.create', () => {
  it('stores a phone photo upright, small and without its location', async () => {
    const photo = await makePhoto({ width: 4032, height: 3024 })
      .jpeg({ quality: 90 })
      .withExif({
        IFD0: { Make: 'Phone', Orientation: '6' },
        IFD3: { GPSLatitude: '5/1 25/1 0/1', GPSLatitudeRef: 'N' },
      })
      .withMetadata({ orientation: 6 })
      .toBuffer();
    const view = await upload(photo, { name: 'C:\\Pictures\\Nasi kandar 🍛.JPG' });
    expect(view).toMatchObject({ fileName: 'Nasi kandar 🍛.JPG', width: 1536, height: 2048 });
    const metadata = await sharp(await stored(view.path)).metadata();
    expect(metadata).toMatchObject({ format: 'jpeg', width: 1536, height: 2048 });
    expect([metadata.exif, metadata.xmp, metadata.iptc, metadata.orientation]).toEqual(
      Array(4).fill(undefined),
    );
  });

  it.each([
    ['png', 'image/jpeg', makePhoto().png()],
    ['webp', 'image/jpeg', makePhoto().webp()],
    ['avif', 'image/jpeg', makePhoto({ width: 200, height: 100 }).avif()],
    ['gif', 'image/jpeg', makePhoto({ width: 200, height: 100 }).gif()],
  ])('recognises a %s by its content, whatever its name', async (_, mime, picture) => {
    const { path } = await upload(await picture.toBuffer(), { name: 'x.txt', type: 'text/plain' });
    expect((await fetch(server.url + path)).headers.get('content-type')).toBe(mime);
  });

  it.each(uploadTypes)('accepts %s, which the file picker offers', async (type) => {
    const [, format] = z
      .tuple([z.string(), z.enum(['png', 'jpeg', 'webp', 'avif', 'gif'])])
      .parse(type.split('/'));
    const picture = await makePhoto({ width: 60, height: 40 }).toFormat(format).toBuffer();
    expect(await upload(picture, { type })).toMatchObject({ width: 60, height: 40 });
  });

  it('keeps transparency', async () => {
    const logo = await sharp({ create: { width: 50, height: 50, channels: 4, background: '#f008' } })
      .png()
      .toBuffer();
    const { path } = await upload(logo);
    expect((await fetch(server.url + path)).headers.get('content-type')).toBe('image/png');
    expect((await sharp(await stored(path)).stats()).isOpaque).toBe(false);
  });

  it('uses the first frame of an animation', async () => {
    const frames = Buffer.concat([Buffer.alloc(300, 250), Buffer.alloc(300, 5)]);
    const animation = await sharp(frames, { raw: { width: 10, height: 20, channels: 3, pageHeight: 10 } })
      .gif()
      .toBuffer();
    const { path, width, height } = await upload(animation);
    expect([width, height]).toEqual([10, 10]);
    expect((await sharp(await stored(path)).stats()).channels[0]?.mean).toBeGreaterThan(200);
  });

  it.each([
    ['an empty file', async () => Buffer.alloc(0), 'empty'],
    ['a text file', async () => Buffer.from('just some words'), 'not a picture'],
    ['an SVG', async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'not a picture'],
    ['a PDF', async () => Buffer.from('%PDF-1.7 ...'), 'not a picture'],
    ['a HEIC photo', async () => Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'), 'JPEG'],
    ['a truncated JPEG', async () => (await makePhoto().jpeg().toBuffer()).subarray(0, 20_000), 'damaged'],
    ['a truncated PNG', async () => (await makePhoto().png().toBuffer()).subarray(0, 20_000), 'damaged'],
    ['a truncated WebP', async () => (await makePhoto().webp().toBuffer()).subarray(0, 5_000), 'damaged'],
    [
      'noise behind a JPEG’s first bytes',
      async () => Buffer.from('\xff\xd8\xff\xe0 nothing more', 'latin1'),
      'damaged',
    ],
    ['a pixel bomb', makeBomb, '50 megapixels'],
    ['a picture of 20 MB', async () => Buffer.alloc(20 * 1024 * 1024 + 1, 'x'), '20 MB'],
    ['a body far too large', async () => Buffer.alloc(30 * 1024 * 1024), '20 MB'],
  ])('reports the fault of %s, and stores nothing', async (_, bytesOf, reason) => {
    const before = [await harness.db.$count(assets), await harness.db.$count(uploads)];
    const fault = await faultOf(await bytesOf());
    expect(fault.message).toContain(reason);
    expect(fault.message).toMatch(/^[A-Z].*\.$/);
    expect(fault.code).toMatch(/^(BAD_REQUEST|PAYLOAD_TOO_LARGE)$/);
    expect([await harness.db.$count(assets), await harness.db.$count(uploads)]).toEqual(before);
  });

  it('asks for a picture when the form has none', async () => {
    const response = await fetch(`${server.url}/api/trpc/upload.create`, {
      method: 'POST',
      body: new FormData(),
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      error: { json: { data: { fields: { file: expect.any(String) } } } },
    });
  });
});

describe('upload.byIds', () => {
  it('returns the same as upload.create, with an id that a generation accepts', async () => {
    const views = [
      await upload(await makePhoto().jpeg().toBuffer()),
      await upload(await makePhoto().png().toBuffer()),
    ];
    const ids = views.map(({ id }) => id);
    const caller = harness.callerOf();
    const again = await caller.upload.byIds({ ids });
    expect(again).toEqual(views);
    expect(again.every(({ thumbhash }) => thumbhash.length > 20)).toBe(true);
    const created = await caller.generation.create({
      kind: 'image',
      input: { prompt: 'A boat', references: ids },
    });
    expect(created.status).toBe('queued');
  });

  it('leaves out a missing upload', async () => {
    const { id } = await upload(await makePhoto().jpeg().toBuffer());
    const views = await harness.callerOf().upload.byIds({ ids: [crypto.randomUUID(), id] });
    expect(views.map((view) => view.id)).toEqual([id]);
  });

  it('reads no bytes', async () => {
    const { id } = await upload(await makePhoto().jpeg().toBuffer());
    const { byIds, keysRead } = countReads();
    expect(await byIds([id])).toHaveLength(1);
    expect(keysRead).toEqual([]);
  });

  it('draws the thumbhash of an upload from an earlier version once', async () => {
    const view = await upload(await makePhoto().jpeg().toBuffer());
    await harness.sql`update uploads set thumbhash = null where id = ${view.id}`;
    const { byIds, keysRead } = countReads();
    const [drawn] = await byIds([view.id]);
    expect(drawn).toEqual({ ...view, thumbhash: expect.stringMatching(/^.{20,}$/) });
    expect(keysRead).toHaveLength(1);
    expect(await byIds([view.id])).toEqual([drawn]);
    expect(keysRead).toHaveLength(1);
  });

  it('leaves out an upload from an earlier version whose bytes are gone or damaged', async () => {
    const [gone, damaged, whole] = [
      await upload(await makePhoto().jpeg().toBuffer()),
      await upload(await makePhoto().jpeg().toBuffer()),
      await upload(await makePhoto().jpeg().toBuffer()),
    ];
    await harness.sql`update uploads set thumbhash = null`;
    const { storage } = harness.deps;
    await storage.delete([await keyOf(gone)]);
    await storage.put(await keyOf(damaged), Buffer.from('nothing'), { mime: 'image/jpeg' });
    const views = await harness.callerOf().upload.byIds({ ids: [gone.id, damaged.id, whole.id] });
    expect(views.map(({ id }) => id)).toEqual([whole.id]);
  });

  it('shows an upload without its bytes, and answers 404 for its file', async () => {
    const view = await upload(await makePhoto().jpeg().toBuffer());
    await harness.deps.storage.delete([await keyOf(view)]);
    expect(await harness.callerOf().upload.byIds({ ids: [view.id] })).toEqual([view]);
    expect((await fetch(server.url + view.path)).status).toBe(404);
  });

  it('finds no upload of another owner', async () => {
    const { id, path } = await upload(await makePhoto().jpeg().toBuffer());
    expect(await harness.callerOf('someone-else').upload.byIds({ ids: [id] })).toEqual([]);
    expect((await fetch(server.url + path)).status).toBe(200);
  });
});
