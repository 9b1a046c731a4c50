import { afterAll, beforeAll, expect, it } from 'vitest';
import { appRouter } from '../src/router';
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

const fields = [
  'id',
  'ids',
  'slot',
  'cursor',
  'limit',
  'after',
  'lastEventId',
  'kind',
  'input',
  'status',
  'idempotencyKey',
  'parentId',
];
const odd = ['', 'x'.repeat(5_000), -1, 0.5, true, [], {}, [[]], ['\u0000']];
const worst = ['a\u0000b-12345678', '\ud800-12345678', 1e308, null];
const whole = [null, [], '', 'x', 0, -1e308, true, {}, [{}]];

it.each(Object.keys(appRouter._def.procedures))(
  '%s never fails unexpectedly, whatever the input',
  async (procedure) => {
    const { id } = await harness.callerOf().generation.create({ kind: 'image', input: { prompt: 'A boat' } });
    const sound = { id, kind: 'image', input: { prompt: 'A boat' }, slot: 'image-1', ids: [] };
    const single = fields.flatMap((field) => worst.map((value) => ({ ...sound, [field]: value })));
    const all = odd.map((value) => Object.fromEntries(fields.map((field) => [field, value])));
    const inputs = [...whole, ...all, ...single];
    for (const input of inputs) {
      const text = JSON.stringify(input);
      const url = `${server.url}/api/trpc/${procedure}`;
      const asked = new AbortController();
      const answers = [
        await fetch(`${url}?input=${encodeURIComponent(text)}`, { signal: asked.signal }),
        await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: text }),
      ];
      asked.abort();
      for (const { status } of answers) expect.soft(status, text.slice(0, 200)).toBeLessThan(500);
    }
    expect(harness.logged.filter((line) => line.includes('a procedure failed'))).toEqual([]);
  },
);
