import { describe, expect, it } from 'vitest';
import { isEngine } from './harness/test-server';
import { setUp } from './harness/test-setup';
import { until } from './harness/until';

const setup = setUp('evt', (client) => [
  client.createFunction({ id: 'echo', triggers: { event: 'evt/echo' } }, ({ event, runId }) => ({
    event,
    runId,
  })),
  client.createFunction(
    { id: 'big', triggers: { event: 'evt/amount', if: 'event.data.amount > 100' } },
    () => 'big',
  ),
  client.createFunction(
    { id: 'any', triggers: [{ event: 'evt/amount' }, { event: 'evt/other' }] },
    () => 'any',
  ),
]);

const post = (body: unknown, headers: Record<string, string> = {}) =>
  setup.server.post('/e/test', body, headers);
const idsOf = (answer: { body: unknown }) => {
  const { body } = answer;
  return typeof body === 'object' && body !== null && 'ids' in body && Array.isArray(body.ids)
    ? body.ids
    : [];
};

const invalid: [string, unknown, string][] = [
  ['no name', { data: {} }, 'name'],
  ['an empty name', { name: '' }, 'empty'],
  ['data that is a list', { name: 'x', data: [1] }, 'data'],
  ['data that is text', { name: 'x', data: 'text' }, 'data'],
  ['a time that is text', { name: 'x', ts: 'now' }, 'ts'],
  ['a time in seconds', { name: 'x', ts: 1_795_393_242 }, '1980'],
  ['a time after this century', { name: 'x', ts: 4_200_000_000_000 }, '2100'],
  ['an id that is a number', { name: 'x', id: 5 }, 'id'],
  ['something else', 'text', 'JSON|event object'],
  ['null', null, 'object'],
  ['a name of the server', { name: 'inngest/x' }, 'reserved for internal use'],
];

describe('sending events', () => {
  it('starts a run of every function with a matching trigger', async () => {
    const small = await setup.send('evt/amount', { amount: 5 });
    const big = await setup.send('evt/amount', { amount: 500 });
    expect((await setup.server.endedRuns(big, 2)).map((run) => run.output).toSorted()).toEqual([
      'any',
      'big',
    ]);
    expect((await setup.server.endedRuns(small, 1)).map((run) => run.output)).toEqual(['any']);
  });

  it('passes the event to the function as sent', async () => {
    const ts = Date.now() - 5000;
    const { ids } = await setup.client.send({
      name: 'evt/echo',
      data: { text: 'grüß\u0000 dich 🌒' },
      ts,
    });
    const run = await setup.server.endedRun(ids[0]);
    const event = { id: ids[0], name: 'evt/echo', data: { text: 'grüß\u0000 dich 🌒' }, ts };
    expect(run.output).toMatchObject({ event, runId: run.run_id });
  });

  it('removes fields that only the server may set', async () => {
    const eventId = await setup.send('evt/echo', { kept: 1, _inngest: { fn_id: 'forged' } });
    const run = await setup.server.endedRun(eventId);
    expect(run.output).toMatchObject({ event: { data: { kept: 1 } } });
    expect(JSON.stringify(run.output)).not.toContain('forged');
  });

  it('accepts many events at once and answers one id for each', async () => {
    const answer = await post([{ name: 'evt/other' }, { name: 'evt/other' }, { name: 'nobody/listens' }]);
    expect(answer).toMatchObject({ status: 200, body: { status: 200 } });
    expect(new Set(idsOf(answer)).size).toBe(3);
    await setup.server.endedRun(idsOf(answer)[1]);
  });

  it.each(invalid)('is refused with the reason for %s', async (_, event, reason) => {
    const answer = await post(event);
    expect(answer).toMatchObject({ status: 400, body: { error: expect.stringMatching(reason) } });
  });

  it.runIf(isEngine)('stores nothing when one of many is invalid', async () => {
    const answer = await post([{ name: 'evt/echo', id: 'half' }, { name: '' }]);
    expect(answer.status).toBe(400);
    const whole = await post({ name: 'evt/echo', id: 'half' });
    expect(await setup.server.endedRun(idsOf(whole)[0])).toMatchObject({ status: 'Completed' });
  });

  it('starts nothing for a repeated id', async () => {
    const first = await post({ name: 'evt/other', id: 'once' });
    await setup.server.endedRun(idsOf(first)[0]);
    const again = await post([
      { name: 'evt/other', id: 'once' },
      { name: 'evt/other', id: 'once' },
    ]);
    expect(again).toMatchObject({ status: 200 });
    await setup.server.endedRun(await setup.send('evt/other'));
    expect(await setup.server.runs(idsOf(first)[0])).toHaveLength(1);
    const others = idsOf(again).filter((id) => id !== idsOf(first)[0]);
    expect((await Promise.all(others.map(setup.server.runs))).flat()).toEqual([]);
  });

  it('starts nothing when the SDK repeats a send', async () => {
    const seed = { 'x-inngest-event-id-seed': `${Date.now()},c29tZXRoaW5nIQ==` };
    const sent = await post([{ name: 'evt/other' }, { name: 'evt/echo' }], seed);
    const repeated = await post([{ name: 'evt/other' }, { name: 'evt/echo' }], seed);
    expect(idsOf(repeated)).toEqual(idsOf(sent));
    await setup.server.endedRun(idsOf(sent)[0]);
    await setup.server.endedRun(await setup.send('evt/other'));
    expect(await setup.server.runs(idsOf(sent)[0])).toHaveLength(1);
  });

  it('delays the run of an event from the future until its time', async () => {
    const ts = Date.now() + 700;
    const answer = await post({ name: 'evt/other', ts });
    await setup.server.endedRun(idsOf(answer)[0]);
    expect(Date.now()).toBeGreaterThanOrEqual(ts - 1);
  });

  it('can be looked up', async () => {
    const answer = await post({ name: 'nobody/listens', id: 'looked-up', data: { a: 1 } });
    const data = { id: 'looked-up', name: 'nobody/listens', data: { a: 1 }, internal_id: idsOf(answer)[0] };
    const found = await until('the event to be found', async () => {
      const { body } = await setup.server.get(`/v1/events/${idsOf(answer)[0]}?at=${Date.now()}`);
      return JSON.stringify(body).includes('looked-up') && body;
    });
    expect(found).toMatchObject({ data });
    expect(await setup.server.get('/v1/events/unknown')).toMatchObject({
      body: { error: expect.any(String) },
    });
  });
});
