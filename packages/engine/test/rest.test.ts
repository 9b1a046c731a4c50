import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { setUp } from './harness/test-setup';
import { until } from './harness/until';

const setup = setUp('rest', (client) => [
  client.createFunction({ id: 'echo', triggers: { event: 'rest/echo' } }, ({ event }) => event.data),
  client.createFunction({ id: 'nap', triggers: { event: 'rest/nap' } }, async ({ step }) => {
    await step.sleep('long', '1h');
  }),
  client.createFunction(
    { id: 'publishes', retries: 0, triggers: { event: 'rest/publish' } },
    async ({ step }) => {
      await step.realtime.publish('tell', { channel: 'c', topic: 't', config: {} }, 'hello');
    },
  ),
  client.createFunction({ id: 'fails', retries: 0, triggers: { event: 'rest/fail' } }, () => {
    throw new TypeError('broken', { cause: new Error('the root') });
  }),
]);

const events = z.object({ data: z.array(z.looseObject({ internal_id: z.string(), name: z.string() })) });
const list = async (query: string) => events.parse((await setup.server.get(`/v1/events?${query}`)).body).data;
const run = z.object({ data: z.looseObject({ run_id: z.string() }) });
const unknownId = '01ARZ3NDEKTSV4RRFFQ69G5FAV';

describe('the list of events', () => {
  it('has the newest first, page by page', async () => {
    const ids = [await setup.send('rest/list'), await setup.send('rest/list'), await setup.send('rest/list')];
    await until('the events', async () => (await list('name=rest/list')).length === 3);
    const [first, second] = await list('name=rest/list&limit=2');
    expect([first?.internal_id, second?.internal_id]).toEqual([ids[2], ids[1]]);
    const rest = await list(`name=rest/list&limit=2&cursor=${ids[1]}`);
    expect(rest.map((event) => event.internal_id)).toEqual([ids[0]]);
  });

  it('can be limited to a period', async () => {
    await setup.send('rest/timed');
    await until('the event', async () => (await list('name=rest/timed')).length === 1);
    const hour = 3_600_000;
    const [past, future] = [-hour, hour].map((ms) => new Date(Date.now() + ms).toISOString());
    expect(await list(`name=rest/timed&received_after=${past}&received_before=${future}`)).toHaveLength(1);
    expect(await list(`name=rest/timed&received_after=${future}`)).toEqual([]);
    expect(await list(`name=rest/timed&received_before=${past}`)).toEqual([]);
  });

  it.each(['cursor=zz', 'received_after=abc', 'received_before=abc'])('refuses %s', async (query) => {
    const { body } = await setup.server.get(`/v1/events?${query}`);
    expect(body).toMatchObject({ status: 400, data: null, error: expect.stringContaining('Invalid') });
  });
});

describe('an event and its runs', () => {
  it('show what the sender sent', async () => {
    const { ids } = await setup.client.send({ id: 'rest-mine', name: 'rest/echo', data: { a: 1 } });
    const ended = await setup.server.endedRun(ids[0]);
    const event = { internal_id: ids[0], id: 'rest-mine', name: 'rest/echo', data: { a: 1 } };
    expect((await setup.server.get(`/v1/events/${ids[0]}`)).body).toMatchObject({
      data: event,
      metadata: { fetched_at: expect.any(String) },
    });
    expect((await setup.server.get(`/v1/runs/${ended.run_id}`)).body).toMatchObject({
      data: { run_id: ended.run_id, event_id: ids[0], status: 'Completed', ended_at: expect.any(String) },
      metadata: { fetched_at: expect.any(String) },
    });
  });

  it('show the error of a failed run with its cause', async () => {
    const ended = await setup.server.endedRun(await setup.send('rest/fail'));
    const output = { name: 'TypeError', message: 'broken', cause: { message: 'the root' } };
    expect(ended).toMatchObject({ status: 'Failed', output });
  });

  it('are not found when they are unknown', async () => {
    expect((await setup.server.get(`/v1/events/${unknownId}`)).body).toMatchObject({
      data: null,
      status: 404,
    });
    expect((await setup.server.get(`/v1/events/${unknownId}/runs`)).body).toMatchObject({ data: [] });
  });
});

describe('a run in progress', () => {
  it('shows what it has left to do', async () => {
    const eventId = await setup.send('rest/nap');
    const started = await until('the run', async () => (await setup.server.runs(eventId))[0]);
    await until('the sleep', async () => {
      const { body } = await setup.server.get(`/v1/runs/${started.run_id}/jobs`);
      return JSON.stringify(body).includes('"kind":"sleep"');
    });
    await setup.server.delete(`/v1/runs/${started.run_id}`);
    const { body } = await until('no jobs', async () => {
      const answer = await setup.server.get(`/v1/runs/${started.run_id}/jobs`);
      return JSON.stringify(answer.body).includes('"data":[]') && answer;
    });
    expect(body).toMatchObject({ data: [] });
  });
});

describe('an app', () => {
  it('shows its functions', async () => {
    const { body } = await setup.server.get('/v1/apps/rest/functions');
    const ids = z.array(z.looseObject({ id: z.string() })).parse(body);
    expect(ids.map(({ id }) => id).toSorted()).toEqual([
      'rest-echo',
      'rest-fails',
      'rest-nap',
      'rest-publishes',
    ]);
    expect((await setup.server.get('/v1/apps/nobody/functions')).body).toEqual([]);
  });
});

describe.skipIf(process.env['TEST_INNGEST_URL'])('an unsupported feature', () => {
  it('fails the function that uses it', async () => {
    const run = await setup.server.endedRun(await setup.send('rest/publish'));
    const message = 'Failed to publish event: 501 Not Implemented';
    expect(run).toMatchObject({ status: 'Failed', output: { message } });
  });

  it.each([
    ['/v1/checkpoint', 'Durable endpoints'],
    ['/v1/realtime/token', 'Realtime'],
    [`/v1/runs/${unknownId}/metadata`, 'Metadata'],
    ['/v1/traces/userland', 'Extended traces'],
  ])('is named in the answer of %s', async (path, what) => {
    const error = expect.stringMatching(`^${what}.* not supported by this engine\\.$`);
    expect(await setup.server.post(path, {})).toMatchObject({ status: 501, body: { error } });
  });
});

describe.skipIf(process.env['TEST_INNGEST_URL'])('a rerun', () => {
  it('runs the function again with the same event', async () => {
    const eventId = await setup.send('rest/echo', { again: true });
    const first = await setup.server.endedRun(eventId);
    const answer = await setup.server.post(`/v1/runs/${first.run_id}/rerun`, {});
    const { run_id: runId } = run.parse(answer.body).data;
    const runs = await setup.server.endedRuns(eventId, 2);
    expect(runs.map((entry) => entry.run_id).toSorted()).toEqual([first.run_id, runId].toSorted());
    expect(runs.map((entry) => entry.output)).toEqual([{ again: true }, { again: true }]);
    expect((await setup.server.post(`/v1/runs/${unknownId}/rerun`, {})).status).toBe(404);
  });
});
