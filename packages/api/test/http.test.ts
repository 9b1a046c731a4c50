import { createDb } from '@darkroom/db/client';
import { createTRPCClient, httpBatchLink } from '@trpc/client';
import superjson from 'superjson';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AppRouter } from '../src/router';
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

const post = (procedure: string, body: string) =>
  fetch(`${server.url}/api/trpc/${procedure}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });

const dataOf = async (response: Response) => JSON.parse(await response.text()).result.data.json;

async function faultOf(response: Response) {
  const text = await response.text();
  return { status: response.status, text, ...JSON.parse(text).error.json };
}

/** A server whose database does not answer. */
async function withoutDatabase(use: (url: string) => Promise<void>) {
  const { db, close } = createDb({ url: 'postgres://nobody:secret@127.0.0.1:1/nothing' });
  const lost = await startHttpServer({ ...harness.deps, db });
  await use(lost.url);
  await lost.close();
  await close();
}

describe('the API over HTTP', () => {
  it('creates and shows a generation with plain JSON, as curl sends it', async () => {
    const created = await post(
      'generation.create',
      '{"json":{"kind":"image","input":{"prompt":"A paper boat"}}}',
    );
    expect(created.headers.get('cache-control')).toBe('no-store');
    const { id, links } = await dataOf(created);
    expect(await dataOf(await fetch(server.url + links.self))).toMatchObject({ id, status: 'queued' });
    const canceled = await fetch(server.url + links.cancel, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ json: { id } }),
    });
    expect(await dataOf(canceled)).toMatchObject({ status: 'canceled' });
    const timeline = await fetch(server.url + links.events);
    // Without it a compressing server would hold events back.
    expect(timeline.headers.get('cache-control')).toContain('no-transform');
    const events = await timeline.text();
    expect(events.match(/^id: .*$/gm)).toEqual(['id: 1', 'id: 2']);
  });

  it('serves the tRPC client in batches', async () => {
    const client = createTRPCClient<AppRouter>({
      links: [httpBatchLink({ url: `${server.url}/api/trpc`, transformer: superjson })],
    });
    const [kinds, status, page] = await Promise.all([
      client.kind.list.query(),
      client.status.get.query(),
      client.generation.list.query({}),
    ]);
    expect(kinds.map(({ name, steps }) => `${name}: ${steps.length}`)).toEqual(['website: 7', 'image: 7']);
    expect(status).toEqual({ text: ['sample'], image: ['sample'] });
    expect(page.items[0]?.createdAt).toBeInstanceOf(Date);
  });

  it('names the field and the fault of a bad input', async () => {
    const fault = await faultOf(
      await post('generation.create', '{"json":{"kind":"image","input":{"prompt":""}}}'),
    );
    expect(fault.status).toBe(400);
    expect(fault.data).toMatchObject({ code: 'BAD_REQUEST', path: 'generation.create' });
    expect(fault.data.fields['input.prompt']).toBe(fault.message);
    expect(fault.message).toMatch(/^Write what the image should show/);
  });

  it.each([
    ['broken JSON', () => post('generation.create', '{"json":'), 400],
    ['no body', () => post('generation.create', ''), 400],
    ['a list in place of an object', () => post('generation.create', '[]'), 400],
    ['an unknown procedure', () => post('generation.explode', '{}'), 404],
    [
      'a procedure called with the wrong method',
      () => fetch(`${server.url}/api/trpc/generation.create`),
      405,
    ],
    ['a body larger than 1 MB', () => post('generation.create', `{"json":"${'x'.repeat(1_100_000)}"}`), 413],
    ['an unknown id', () => fetch(`${server.url}/api/trpc/generation.byId?input={"json":{"id":"x"}}`), 404],
    ['a missing id', () => fetch(`${server.url}/api/trpc/generation.byId?input={"json":{}}`), 400],
  ])('answers %s with a sentence and no internals', async (_, send, status) => {
    const fault = await faultOf(await send());
    expect(fault.status).toBe(status);
    expect(fault.message).toMatch(/^[A-Z]/);
    expect(fault.text).not.toMatch(/stack|node_modules|\.ts\b|select /i);
  });

  it('refuses a chunked body that grows too large', async () => {
    const chunk = new Uint8Array(300_000).fill(32);
    const body = new ReadableStream({
      start(controller) {
        for (let index = 0; index < 6; index += 1) controller.enqueue(chunk);
        controller.close();
      },
    });
    const headers = { 'content-type': 'application/json' };
    const init = { method: 'POST', headers, body, duplex: 'half' } as const;
    const fault = await faultOf(await fetch(`${server.url}/api/trpc/generation.create`, init));
    expect(fault).toMatchObject({ status: 413, message: 'This request is larger than 1 MB.' });
    expect((await post('generation.create', '{')).status).toBe(400);
  });

  it('reports that the database is away, and no internals', async () => {
    await withoutDatabase(async (url) => {
      const fault = await faultOf(await fetch(`${url}/api/trpc/generation.list?input={"json":{}}`));
      expect(fault).toMatchObject({
        status: 503,
        message: expect.stringContaining('database is not reachable'),
      });
      expect(fault.text).not.toMatch(/secret|127\.0\.0\.1|select/);
      expect((await fetch(`${url}/assets/0197a3c4-0000-7000-8000-000000000000`)).status).toBe(503);
    });
  });

  it('logs an unexpected error, and answers the caller with a neutral sentence', async () => {
    const providers = { text: null, image: [] } as never;
    const broken = await startHttpServer({ ...harness.deps, providers });
    const fault = await faultOf(await fetch(`${broken.url}/api/trpc/status.get`));
    await broken.close();
    expect(fault).toMatchObject({
      status: 500,
      message: 'Something went wrong on our side. Please try again.',
    });
    expect(fault.text).not.toMatch(/iterable|stack|\.ts\b/);
    expect(harness.logged.join()).toMatch(/a procedure failed/);
  });
});

describe('health', () => {
  it('is 200 while the database answers', async () => {
    const response = await fetch(`${server.url}/api/health`);
    expect([response.status, await response.json()]).toEqual([
      200,
      { status: 'ok', app: 'ok', database: 'ok', storage: 'ok' },
    ]);
  });

  it('is 503 while the database does not answer', async () => {
    await withoutDatabase(async (url) => {
      const response = await fetch(`${url}/api/health`);
      expect(response.status).toBe(503);
      expect(await response.json()).toMatchObject({ status: 'unavailable', database: 'unreachable' });
    });
  });
});
