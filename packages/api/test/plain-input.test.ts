import { createTRPCClient, httpBatchLink, httpLink } from '@trpc/client';
import superjson from 'superjson';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AppRouter } from '../src/router';
import { transformer } from '../src/transformer';
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

const boat = { kind: 'image', input: { prompt: 'A paper boat' } } as const;
const get = (procedure: string, input: string, query = '') =>
  fetch(`${server.url}/api/trpc/${procedure}?input=${encodeURIComponent(input)}${query}`);
const post = (procedure: string, body: string, query = '') =>
  fetch(`${server.url}/api/trpc/${procedure}${query}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });

async function messageOf(response: Response): Promise<string> {
  const [fault] = [JSON.parse(await response.text())].flat();
  return fault.error.json.message;
}

/** 11 kB that superjson turns into gigabytes: a chain of typed arrays, each made from the length of the previous one. */
function arraysInMeta(): string {
  const types = [
    ['typed', 'Float64Array'],
    ['typed', 'BigUint64Array'],
    'set',
    'map',
    'URL',
    'regexp',
    'Error',
  ];
  const entries = Array.from({ length: 200 }, (_, index) => [`a${index}`, 400_000_000]);
  const marks = entries.map(([key], index) => [key, [types[index % types.length]]]);
  return JSON.stringify({ json: Object.fromEntries(entries), meta: { values: Object.fromEntries(marks) } });
}

describe('an input', () => {
  it('is read as plain JSON, in an envelope as well', async () => {
    for (const body of [
      boat,
      { json: boat },
      { json: boat, meta: {} },
      { json: boat, meta: { values: {}, v: 1 } },
    ]) {
      expect((await post('generation.create', JSON.stringify(body))).status).toBe(200);
    }
  });

  it.each([
    ['typed arrays', arraysInMeta()],
    ['a set', '{"json":{"id":["a"]},"meta":{"values":{"id":["set"]}}}'],
    ['a map', '{"json":{"id":[["a","b"]]},"meta":{"values":{"id":["map"]}}}'],
    ['a date', '{"json":{"id":"2026-01-01T00:00:00Z"},"meta":{"values":{"id":["Date"]}}}'],
    ['a class', '{"json":{"id":{}},"meta":{"values":{"id":[["class","Deps"]]}}}'],
    ['a symbol', '{"json":{"id":"x"},"meta":{"values":{"id":[["symbol","x"]]}}}'],
    ['a whole set', '{"json":[],"meta":{"values":["set"]}}'],
    ['nested marks', '{"json":{"id":null},"meta":{"values":{"id":["undefined",{"a":["set"]}]}}}'],
    ['equal references', '{"json":{"id":"x"},"meta":{"referentialEqualities":{"id":["__proto__.x"]}}}'],
    [
      'too many marks',
      JSON.stringify({
        json: {},
        meta: { values: Object.fromEntries(Array.from({ length: 51 }, (_, n) => [n, ['undefined']])) },
      }),
    ],
    ['a list as meta', '{"json":{},"meta":[]}'],
    ['null as meta', '{"json":{},"meta":null}'],
    ['a text as meta', '{"json":{},"meta":"undefined"}'],
  ])('with %s in its meta is refused with our own sentence, as query or mutation', async (_, input) => {
    const answers = [
      await get('generation.byId', input),
      await post('generation.cancel', input),
      await get('generation.byId', `{"0":${input}}`, '&batch=1'),
      await post('generation.cancel', `{"0":${input}}`, '?batch=1'),
    ];
    for (const answer of answers) {
      expect(answer.status).toBe(400);
      expect(await messageOf(answer)).toMatch(/^An input is plain JSON: /);
    }
  });

  it.each([
    ['null', 'null', /must be an object/],
    ['a list', '[]', /must be an object/],
    ['a number', '7', /must be an object/],
    ['a text', '"x"', /must be an object/],
    ['null in its envelope', '{"json":null}', /must be an object/],
    ['a list in its envelope', '{"json":[]}', /must be an object/],
    ['an envelope and more', '{"json":{"id":"x"},"id":"y"}', /nothing but “meta”/],
    ['2,000 lists in each other', '['.repeat(2_000) + ']'.repeat(2_000), /nested too deeply/],
    ['a deep envelope', `{"json":${'{"a":'.repeat(600)}1${'}'.repeat(600)}}`, /nested too deeply/],
    [
      'too many values',
      JSON.stringify({ id: Array.from({ length: 3_000 }, () => 1) }),
      /at most 2000 values/,
    ],
    ['a number as id', '{"id":1e308}', /the id is missing/],
    ['broken JSON', '{"json":', /not valid JSON/],
  ])('that is %s gets our own sentence', async (_, input, sentence) => {
    for (const answer of [await get('generation.byId', input), await post('generation.cancel', input)]) {
      expect(answer.status).toBe(400);
      expect(await messageOf(answer)).toMatch(sentence);
    }
  });

  it('gets a sentence that names the wrong field', async () => {
    expect(await messageOf(await get('generation.list', '{"limit":"many"}'))).toBe(
      'The field “limit” must be a number.',
    );
    expect(await messageOf(await get('generation.list', '{"limit":1e9}'))).toBe(
      'The field “limit” is too large: at most 100.',
    );
    expect(await messageOf(await get('generation.list', '{"status":"x"}'))).toBe(
      'The field “status” must be one of: active, finished, failed.',
    );
    expect(await messageOf(await get('upload.byIds', '{}'))).toBe('The field “ids” is missing.');
  });

  it.each([
    ['a batch that is a list', () => get('generation.byId', '[]', '&batch=1'), 400],
    ['a batch that is a number', () => get('generation.byId', '1', '&batch=1'), 400],
    [
      'a batch of too many',
      () => get(Array.from({ length: 30 }, () => 'kind.list').join(), '{}', '&batch=1'),
      400,
    ],
    ['a batch with a subscription', () => get('generation.onEvent', '{"0":{"id":"x"}}', '&batch=1'), 400],
    ['parameters of a connection', () => get('kind.list', 'null', '&connectionParams=[1'), 400],
    [
      'a stream that is no batch',
      () => fetch(`${server.url}/api/trpc/kind.list`, { headers: { accept: 'application/jsonl' } }),
      400,
    ],
    ['a mutation with GET', () => get('generation.cancel', '{"id":"x"}'), 405],
    ['a query with POST', () => post('generation.byId', '{"id":"x"}'), 405],
    ['a mutation with GET in a batch', () => get('generation.cancel', '{"0":{"id":"x"}}', '&batch=1'), 405],
    [
      'another content type',
      () => fetch(`${server.url}/api/trpc/generation.cancel`, { method: 'POST', body: 'x' }),
      415,
    ],
    [
      'a form for a mutation that takes none',
      () => fetch(`${server.url}/api/trpc/generation.cancel`, { method: 'POST', body: new FormData() }),
      400,
    ],
    ['JSON for an upload', () => post('upload.create', '{"file":"x"}'), 400],
    ['a procedure of every object', () => get('generation.constructor', '{}'), 404],
    ['a procedure of the prototype', () => get('__proto__.toString', '{}'), 404],
  ])('as %s gets our own sentence', async (_, send, status) => {
    const answer = await send();
    expect(answer.status).toBe(status);
    const text = await answer.text();
    expect(text).toMatch(/[A-Z][a-z ]+.*\./);
    expect(text).not.toMatch(
      /needs to be|Invalid|Unexpected|No procedure found|Unsupported|Cannot|exceeds|must be batched|instance of/,
    );
  });

  it('changes no prototype', async () => {
    const hostile = '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"id":"x"}';
    await get('generation.byId', hostile);
    await post(
      'generation.create',
      `{"kind":"image","input":{"prompt":"A boat","__proto__":{"polluted":1}}}`,
    );
    await get(
      'generation.byId',
      `{"json":${hostile},"meta":{"values":{"__proto__.polluted":["undefined"]}}}`,
    );
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
    expect({}.toString).toBeTypeOf('function');
  });

  it('costs no memory, whatever its meta requests', async () => {
    const hostile = arraysInMeta();
    expect(hostile.length).toBeLessThan(12_000);
    await get('generation.byId', hostile);
    const before = process.memoryUsage().rss;
    for (let index = 0; index < 100; index += 1) {
      await (await get('generation.byId', hostile)).text();
      await (await post('generation.cancel', hostile)).text();
    }
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024);
  });
});

describe('a client', () => {
  it.each([
    ['ours', transformer],
    ['superjson', superjson],
  ])('with %s gets dates, and may omit optional values', async (_, ownTransformer) => {
    const options = { url: `${server.url}/api/trpc`, transformer: ownTransformer };
    for (const link of [httpLink(options), httpBatchLink(options)]) {
      const client = createTRPCClient<AppRouter>({ links: [link] });
      const { id } = await client.generation.create.mutate({
        ...boat,
        idempotencyKey: undefined,
        parentId: undefined,
      });
      const { createdAt, outputs } = await client.generation.byId.query({ id });
      expect(createdAt).toBeInstanceOf(Date);
      expect(outputs).toHaveLength(1);
      const { items } = await client.generation.list.query({ cursor: undefined, limit: 1 });
      expect(items[0]?.createdAt).toEqual(createdAt);
      expect(await client.kind.list.query()).toHaveLength(2);
      await expect(client.generation.byId.query({ id: 'x' })).rejects.toThrow('There is no such generation.');
    }
  });
});
