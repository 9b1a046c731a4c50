import { describe, expect, it } from 'vitest';
import { setUp } from './harness/test-setup';
import { until } from './harness/until';

const sleeping: string[] = [];

const setup = setUp('bulk', (client) =>
  ['one', 'other'].map((id) =>
    client.createFunction({ id, triggers: { event: `bulk/${id}` } }, async ({ event, step }) => {
      await step.run('note', () => sleeping.push(event.data['name']));
      await step.sleep('long', '1h');
    }),
  ),
);

const started = async (id: string, name: string, user = '') => {
  const eventId = await setup.send(`bulk/${id}`, { name, user });
  await until(`${name} to sleep`, () => sleeping.includes(name));
  return eventId;
};
const cancel = (body: object) =>
  setup.server.post('/v1/cancellations', { app_id: 'bulk', function_id: 'one', ...body });
const now = () => new Date().toISOString();
const statusOf = async (eventId: string) => (await setup.server.runs(eventId))[0]?.status;

// The dev server has the address but answers it with 500: only Inngest Cloud cancels so.
describe.skipIf(process.env['TEST_INNGEST_URL'])('cancelling many runs', () => {
  it('cancels the runs of the function that started within the time and whose event matches', async () => {
    const early = await started('one', 'early', 'u1');
    const startedAfter = now();
    const [mine, other, theirs] = [
      await started('one', 'mine', 'u1'),
      await started('other', 'other', 'u1'),
      await started('one', 'theirs', 'u2'),
    ];
    const startedBefore = now();
    const late = await started('one', 'late', 'u1');
    const times = { started_after: startedAfter, started_before: startedBefore };
    const answer = await cancel({ ...times, if: "event.data.user == 'u1'" });
    expect(answer).toMatchObject({ status: 200, body: { data: { id: expect.any(String), ...times } } });
    expect(await setup.server.endedRun(mine)).toMatchObject({ status: 'Cancelled' });
    const others = await Promise.all([early, other, theirs, late].map(statusOf));
    expect(others).toEqual(['Running', 'Running', 'Running', 'Running']);
    await cancel({ started_before: now() });
    const all = await setup.server.allEnded([early, theirs, late]);
    expect(all.map(({ status }) => status)).toEqual(['Cancelled', 'Cancelled', 'Cancelled']);
    expect(await statusOf(other)).toBe('Running');
  });

  it.each([
    ['no time', {}, 400, 'started_before'],
    ['a time to come', { started_before: '2999-01-01T00:00:00Z' }, 400, 'must be in the past'],
    [
      'times in the wrong order',
      { started_before: '2020-01-01T00:00:00Z', started_after: now() },
      400,
      'before',
    ],
    [
      'a condition that can not be read',
      { started_before: now(), if: 'evnt.x == 1' },
      400,
      'invalid expression',
    ],
    ['an unknown function', { started_before: now(), function_id: 'none' }, 404, 'function not found'],
  ])('is refused for %s', async (_, body, status, reason) => {
    expect(await cancel(body)).toMatchObject({ status, body: { error: expect.stringContaining(reason) } });
  });
});
