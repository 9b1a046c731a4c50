import { NonRetriableError } from 'inngest';
import { describe, expect, it } from 'vitest';
import { setUp } from './harness/test-setup';
import { until } from './harness/until';

interface Seen {
  by: string;
  data: object;
  message?: string;
  meta?: unknown;
}
const seen: Seen[] = [];

const setup = setUp('fail', (client) => [
  client.createFunction(
    {
      id: 'breaks',
      retries: 0,
      triggers: { event: 'fail/go' },
      onFailure: ({ event, error }: { event: { data: object; meta?: unknown }; error: Error }) => {
        seen.push({ by: 'onFailure', data: event.data, message: error.message, meta: event.meta });
      },
    },
    async ({ step }) => {
      await step.run('break', () => {
        throw new NonRetriableError('it broke');
      });
    },
  ),
  client.createFunction(
    {
      id: 'other',
      triggers: { event: 'fail/nothing' },
      onFailure: ({ event }: { event: { data: object } }) => {
        seen.push({ by: 'other', data: event.data });
      },
    },
    () => 'fine',
  ),
  client.createFunction(
    {
      id: 'listener',
      triggers: { event: 'inngest/function.finished', if: "event.data.function_id != 'fail-listener'" },
    },
    ({ event }: { event: { data: object } }) => {
      seen.push({ by: 'finished', data: event.data });
    },
  ),
]);

describe('a failed run', () => {
  it('calls its own onFailure with the error and the event', async () => {
    const eventId = await setup.send('fail/go', { key: 'value' });
    const run = await setup.server.endedRun(eventId);
    expect(run.status).toBe('Failed');
    const failure = await until('onFailure', () => seen.find((entry) => entry.by === 'onFailure'));
    expect(failure.message).toBe('it broke');
    expect(failure.data).toMatchObject({
      function_id: 'fail-breaks',
      run_id: run.run_id,
      event: { name: 'fail/go', data: { key: 'value' } },
    });
    expect(seen.filter((entry) => entry.by === 'other')).toEqual([]);
  });

  it('sends its failure as a stored event', async () => {
    const run = await setup.server.endedRun(await setup.send('fail/go', { key: 'stored' }));
    const failure = await until('the event', () =>
      seen.find(
        (entry) => entry.by === 'onFailure' && 'run_id' in entry.data && entry.data.run_id === run.run_id,
      ),
    );
    expect(failure.data).toMatchObject({
      function_id: 'fail-breaks',
      error: { name: 'NonRetriableError', message: 'it broke', stack: expect.any(String) },
      result: { name: 'NonRetriableError', message: 'it broke' },
      event: { name: 'fail/go', data: { key: 'stored' } },
      events: [{ name: 'fail/go', data: { key: 'stored' } }],
      _inngest: { status: 'Failed' },
    });
    if (!setup.server.databaseUrl) return;
    const { body } = await setup.server.get('/v1/events?name=inngest/function.failed');
    expect(JSON.stringify(body)).toContain(`"id":"${run.run_id}"`);
  });

  it('passes on the sessions of its event', async () => {
    const meta = { sessions: { chat: 'c1' } };
    await setup.client.send({ name: 'fail/go', data: { key: 'session' }, meta });
    const failure = await until('onFailure', () =>
      seen.find((entry) => entry.by === 'onFailure' && JSON.stringify(entry.data).includes('"session"')),
    );
    expect(failure.meta).toEqual(meta);
  });

  it('sends the event that every run ends with', async () => {
    const eventId = await setup.send('fail/nothing');
    const run = await setup.server.endedRun(eventId);
    const finished = await until('the event', () =>
      seen.find(
        (entry) => entry.by === 'finished' && 'run_id' in entry.data && entry.data.run_id === run.run_id,
      ),
    );
    expect(finished.data).toMatchObject({ function_id: 'fail-other', result: 'fine' });
  });
});
