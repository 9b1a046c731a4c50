import postgres from 'postgres';
import { describe, expect, it } from 'vitest';
import { startEngine } from '../src/start-engine';
import { createClient, startTestApp } from './harness/test-app';
import { findFreePort } from './harness/free-port';
import { createTestDatabase } from './harness/test-database';
import { isEngine, watchServer } from './harness/test-server';
import { setUp } from './harness/test-setup';
import { until } from './harness/until';

const setup = setUp('reg', (client) => [
  client.createFunction({ id: 'one', triggers: { event: 'reg/one' } }, () => 'one'),
  client.createFunction({ id: 'two', triggers: { event: 'reg/two' } }, () => 'two'),
]);

const functionIds = async (appId: string) => {
  const { body } = await setup.server.get('/dev');
  return JSON.stringify(body).match(new RegExp(`"slug":"${appId}-[^"]+"`, 'g')) ?? [];
};

const batch = { batchEvents: { maxSize: 2, timeout: '1s' } };

/** What the Inngest server takes, and then limits by a period of its own or never starts. */
const ownRefusals: [string, object, string][] = [
  ['a throttle without a period', { throttle: { limit: 1, period: 'often' } }, 'throttle period "often"'],
  ['a throttle of less than a second', { throttle: { limit: 1, period: '10ms' } }, 'one second'],
  ['a broken throttle key', { throttle: { limit: 1, period: '1m', key: '==' } }, 'throttle key'],
  ['a broken timeout', { timeouts: { start: 'soon' } }, 'start timeout "soon"'],
  ['a wildcard inside a name', { triggers: { event: 'user/*.paid' } }, 'a wildcard may only'],
];

const refusals: [string, object, string][] = [
  ['a broken priority', { priority: { run: 'event.data. +' } }, 'the priority expression'],
  ['a shared scope without a key', { concurrency: { limit: 1, scope: 'account' } }, 'without a key'],
  ['a broken expression', { idempotency: 'event.data.' }, "can't be read"],
  ['a broken cancelOn', { cancelOn: [{ event: 'x', if: '==' }] }, "can't be read"],
  ['a broken cron', { triggers: { cron: 'every day' } }, 'the cron "every day"'],
  ['a long rateLimit', { rateLimit: { limit: 1, period: '25h' } }, 'rateLimit period "25h"'],
  ['an empty rateLimit', { rateLimit: { limit: 0, period: '1m' } }, 'less than 1'],
  ['a short debounce', { debounce: { period: '500ms' } }, 'debounce period "500ms"'],
  ['a long debounce', { debounce: { period: '8d' } }, 'debounce period "8d"'],
  ['a batch of one', { batchEvents: { maxSize: 1, timeout: '1s' } }, 'less than 2'],
  ['a short batch', { batchEvents: { maxSize: 2, timeout: '10ms' } }, 'batchEvents timeout "10ms"'],
  ['a cancelled batch', { ...batch, cancelOn: [{ event: 'x' }] }, '`batchEvents` and `cancelOn`'],
  ['a debounced batch', { ...batch, debounce: { period: '1m' } }, '`batchEvents` and `debounce`'],
  ['a single batch', { ...batch, singleton: { mode: 'skip' } }, '`batchEvents` and `singleton`'],
];

describe('registering an app', () => {
  it('makes its functions known', async () => {
    expect(await functionIds('reg')).toEqual(['"slug":"reg-one"', '"slug":"reg-two"']);
  });

  it
    .runIf(isEngine)
    .each([
      'ftp://127.0.0.1/api',
      'file:///etc/passwd',
      'javascript:alert(1)',
      'http://user:password@127.0.0.1/api',
      'not an address',
    ])('at %s is refused', async (url) => {
    const registration = { url, appName: 'odd', functions: [] };
    const { status, body } = await setup.server.post('/fn/register', registration);
    expect(status).toBe(400);
    expect(body).toMatchObject({ ok: false, error: expect.stringContaining('`url`') });
  });

  it('changes nothing when it is repeated', async () => {
    expect(await setup.app.register()).toMatchObject({ status: 200, body: { modified: false } });
    expect(await functionIds('reg')).toHaveLength(2);
  });

  it('lasts until the app is removed', async () => {
    const client = createClient('removable', setup.server.url);
    const app = await startTestApp(client, [
      client.createFunction({ id: 'fn', triggers: { event: 'removable/go' } }, () => 'fn'),
    ]);
    expect(await app.register()).toMatchObject({ body: { modified: true } });
    const { body } = await setup.server.get('/v1/apps/removable/functions');
    const url = /http:[^"?]+/.exec(JSON.stringify(body))?.[0];
    expect((await setup.server.delete(`/fn/remove?url=${encodeURIComponent(url ?? '')}`)).status).toBe(200);
    expect(await functionIds('removable')).toEqual([]);
    expect((await setup.server.delete('/fn/remove?url=nowhere')).status).toBe(404);
    expect(await app.register()).toMatchObject({ body: { modified: true } });
    await app.stop();
  });

  const refusal = async (settings: object) => {
    const client = createClient('refused', setup.server.url);
    const options = { id: 'odd', triggers: { event: 'refused/odd' }, ...settings };
    const app = await startTestApp(client, [client.createFunction(options, () => 'never')]);
    const { status, body } = await app.register();
    await app.stop();
    return { status, message: body.message, functionIds: await functionIds('refused') };
  };
  const refusedWith = (reason: string) => ({
    status: 400,
    message: expect.stringContaining(reason),
    functionIds: [],
  });

  it.each(refusals)('is refused for %s', async (_, settings, reason) => {
    expect(await refusal(settings)).toEqual(
      refusedWith(isEngine ? reason : 'At least one function is invalid'),
    );
  });

  it.runIf(isEngine).each(ownRefusals)('is refused for %s', async (_, settings, reason) => {
    expect(await refusal(settings)).toEqual(refusedWith(reason));
  });

  it.runIf(isEngine)('is refused when the body is not a registration', async () => {
    const answer = await setup.server.post('/fn/register', { appName: 'x' });
    expect(answer).toMatchObject({ status: 400, body: { error: expect.stringContaining('url') } });
  });

  const step = { runtime: { type: 'http', url: 'http://127.0.0.1:1/api/inngest' } };
  it.runIf(isEngine).each([
    [{ retention: '1d' }, 'asks for `retention`, which this engine does not support.'],
    [
      { cancel: [{ event: 'x', after: 1 }] },
      'asks for `cancel.0.after`, which this engine does not support.',
    ],
    [{ steps: { step: { ...step, gpu: 1 } } }, 'asks for `steps.step.gpu`, which this engine'],
    [{ singleton: { mode: 'queue' } }, "has a `singleton.mode` that can't be used: Invalid option"],
    [{ triggers: [{}] }, 'has a trigger that is not one event or one cron.'],
    [{ triggers: [{ event: '' }] }, 'has a trigger that is not one event or one cron.'],
    [{ triggers: [{ event: 'x', cron: '* * * * *' }] }, 'has a trigger that is not one event or one cron.'],
    [{ steps: { step, other: step } }, 'has 2 steps'],
    [{ steps: { step: { runtime: { type: 'http', url: 'ftp://x/' } } } }, 'the URL "ftp://x/"'],
    [{ triggers: [{ event: 'x', expression: 'evnt.data.a == 1' }] }, 'there is no variable "evnt"'],
  ])('is refused as a whole for a function with %j', async (settings, reason) => {
    const fn = { id: 'raw-odd', triggers: [{ event: 'raw/odd' }], steps: { step }, ...settings };
    const other = { id: 'raw-fine', triggers: [{ event: 'raw/odd' }], steps: { step } };
    const body = { url: 'http://127.0.0.1:1/api/inngest', appName: 'raw', functions: [other, fn] };
    expect(await setup.server.post('/fn/register', body)).toMatchObject({
      status: 400,
      body: { error: expect.stringMatching(/^Function "raw-odd" [^\n]+\.$/) },
    });
    expect(await setup.server.post('/fn/register', body)).toMatchObject({
      body: { error: expect.stringContaining(reason) },
    });
    expect(await functionIds('raw')).toEqual([]);
  });

  it('archives missing functions, which then start no runs', async () => {
    const { client } = setup;
    setup.app.setFunctions([
      client.createFunction({ id: 'one', triggers: { event: 'reg/one' } }, () => 'one'),
    ]);
    await setup.app.register();
    expect(await functionIds('reg')).toEqual(['"slug":"reg-one"']);
    const gone = await setup.send('reg/two');
    await setup.server.endedRun(await setup.send('reg/one'));
    expect(await setup.server.runs(gone)).toEqual([]);
  });

  it.runIf(isEngine)('survives a restart of the engine', async () => {
    const database = await createTestDatabase();
    const first = await startEngine({ databaseUrl: database.url, port: 0 });
    const client = createClient('kept', first.url);
    const app = await startTestApp(client, [
      client.createFunction({ id: 'fn', triggers: { event: 'kept/go' } }, () => 'still here'),
    ]);
    await app.register();
    await first.stop();
    const second = await startEngine({ databaseUrl: database.url, port: 0 });
    const { ids } = await createClient('kept', second.url).send({ name: 'kept/go' });
    const server = watchServer({ url: second.url, databaseUrl: database.url, stop: second.stop });
    expect(await server.endedRun(ids[0])).toMatchObject({ output: 'still here' });
    await Promise.all([app.stop(), server.stop()]);
    await database.drop();
  });

  it.runIf(isEngine)('does not keep a newer engine that refuses it from starting', async () => {
    const database = await createTestDatabase();
    const options = { databaseUrl: database.url, port: await findFreePort(), unreachableDelayMs: () => 50 };
    const first = await startEngine(options);
    const client = createClient('old', first.url);
    const functions = ['fn', 'refused'].map((id) =>
      client.createFunction({ id, triggers: { event: `old/${id}` } }, async ({ step }) => {
        await step.sleep('nap', '1s');
        return id;
      }),
    );
    const app = await startTestApp(client, functions);
    await app.register();
    const waiting = await client.send({ name: 'old/refused' });
    await until('its run to begin', () => app.answered.includes('old-refused/step'));
    await first.stop();
    const sql = postgres(database.url, { max: 1 });
    await sql`UPDATE engine.functions SET config = '{"id":"old-refused","steps":{}}' WHERE id = 'old-refused'`;
    await sql.end();
    const second = await startEngine(options);
    const { ids } = await client.send({ name: 'old/fn' });
    const server = watchServer({ url: second.url, databaseUrl: database.url, stop: second.stop });
    expect(await server.endedRun(ids[0])).toMatchObject({ output: 'fn' });
    const [run] = await server.runs(waiting.ids[0] ?? '');
    const page = async (address: string) =>
      (await fetch(`${second.url}${address}`, { headers: { accept: 'text/html' } })).text();
    await until('the run to say why it waits', async () =>
      (await page(`/runs/${run?.run_id}`)).includes('its app has to register it again'),
    );
    expect(await page('/functions')).toContain('until old registers it again');
    await app.register();
    expect(await server.endedRun(waiting.ids[0])).toMatchObject({ output: 'refused' });
    await Promise.all([app.stop(), server.stop()]);
    await database.drop();
  });

  it.runIf(isEngine)('is requested again until the app is there', async () => {
    const database = await createTestDatabase();
    const port = await findFreePort();
    const url = `http://127.0.0.1:${port}/api/inngest`;
    const engine = await startEngine({ databaseUrl: database.url, port: 0, sdkUrls: [url] });
    const client = createClient('late', engine.url);
    const fn = client.createFunction({ id: 'fn', triggers: { event: 'late/go' } }, () => 'late');
    const app = await startTestApp(client, [fn], port);
    const server = watchServer({ url: engine.url, databaseUrl: database.url, stop: engine.stop });
    await until('its function', async () =>
      JSON.stringify((await server.get('/v1/apps/late/functions')).body).includes('late-fn'),
    );
    const { ids } = await client.send({ name: 'late/go' });
    expect(await server.endedRun(ids[0])).toMatchObject({ output: 'late' });
    await Promise.all([app.stop(), server.stop()]);
    await database.drop();
  });

  it.runIf(isEngine)('is requested by an engine that knows the address', async () => {
    const database = await createTestDatabase();
    const port = Number(new URL(setup.server.url).port);
    expect(port).toBeGreaterThan(0);
    const asked = createClient('asked', 'http://127.0.0.1:1');
    const app = await startTestApp(asked, [
      asked.createFunction({ id: 'fn', triggers: { event: 'asked/go' } }, () => 'asked'),
    ]);
    const engine = await startEngine({ databaseUrl: database.url, port: 0, sdkUrls: [app.url] });
    await until('the app to be asked', () => app.registrations > 0);
    await engine.stop();
    await app.stop();
    await database.drop();
  });
});
