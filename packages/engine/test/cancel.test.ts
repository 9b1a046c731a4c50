import { describe, expect, it } from 'vitest';
import { isEngine } from './harness/test-server';
import { setUp } from './harness/test-setup';
import { createTimer, timePasses } from './harness/time-passes';
import { until } from './harness/until';

const ran: string[] = [];
const held = new Map<string, () => void>();
const cancelled: unknown[] = [];

const setup = setUp('can', (client) => [
  client.createFunction(
    {
      id: 'long',
      triggers: { event: 'can/start' },
      cancelOn: [
        { event: 'can/cancel', if: 'async.data.jobId == event.data.jobId' },
        { event: 'can/stop-all' },
        { event: 'can/early', timeout: '1s', match: 'data.jobId' },
        { event: 'can/group', match: 'data.group' },
      ],
    },
    async ({ event, step }) => {
      const { jobId } = event.data;
      await step.run('first', () => ran.push(`${jobId}/first`));
      await step.sleep('pause', '1h');
      await step.run('second', () => ran.push(`${jobId}/second`));
    },
  ),
  client.createFunction({ id: 'busy', triggers: { event: 'can/busy' } }, async ({ event, step }) => {
    const { jobId } = event.data;
    await step.run('hold', () => new Promise<void>((resolve) => held.set(jobId, resolve)));
    await step.run('next', () => ran.push(`${jobId}/next`));
  }),
  client.createFunction({ id: 'told', triggers: { event: 'inngest/function.cancelled' } }, ({ event }) => {
    cancelled.push(event.data['run_id']);
  }),
  createTimer(client),
]);

const started = async (jobId: string) => {
  const eventId = await setup.send('can/start', { jobId });
  await until(`${jobId} to sleep`, () => ran.includes(`${jobId}/first`));
  return eventId;
};

describe('cancelling', () => {
  it('ends only the run whose condition matches', async () => {
    const [one, two] = [await started('j1'), await started('j2')];
    await setup.send('can/cancel', { jobId: 'j1' });
    const run = await setup.server.endedRun(one);
    expect(run.status).toBe('Cancelled');
    expect((await setup.server.runs(two))[0]?.status).toBe('Running');
    await until('the event of the cancellation', () => cancelled.includes(run.run_id));
  });

  it('ends all runs when there is no condition', async () => {
    const eventIds = [await started('j3'), await started('j4')];
    await setup.send('can/stop-all');
    const runs = await setup.server.allEnded(eventIds);
    expect(runs.map((run) => run.status)).toEqual(['Cancelled', 'Cancelled']);
  });

  it('ends the run that lacks the matched field, when the event lacks it too', async () => {
    const eventId = await started('j9');
    await setup.send('can/group', {});
    expect(await setup.server.endedRun(eventId)).toMatchObject({ status: 'Cancelled' });
  });

  it('leaves a run alone when its time for cancelling has passed', async () => {
    const eventId = await started('j5');
    await timePasses(setup, '2s');
    await setup.send('can/early', { jobId: 'j5' });
    await setup.send('can/cancel', { jobId: 'unknown' });
    const busyId = await setup.send('can/busy', { jobId: 'after' });
    const release = await until('the step', () => held.get('after'));
    release();
    await setup.server.endedRun(busyId);
    expect((await setup.server.runs(eventId))[0]?.status).toBe('Running');
  });

  it('works through the API', async () => {
    const eventId = await started('j6');
    const runId = (await setup.server.runs(eventId))[0]?.run_id;
    expect((await setup.server.delete(`/v1/runs/${runId}`)).status).toBeLessThan(300);
    expect(await setup.server.endedRun(eventId)).toMatchObject({ run_id: runId, status: 'Cancelled' });
    expect((await setup.server.delete('/v1/runs/unknown')).status).toBeGreaterThanOrEqual(400);
  });

  it.runIf(isEngine)('answers a request to cancel a run that is not running with the reason', async () => {
    const eventId = await started('j8');
    const runId = (await setup.server.runs(eventId))[0]?.run_id;
    const statuses = [];
    for (const id of [runId, runId, 'unknown']) {
      statuses.push((await setup.server.delete(`/v1/runs/${id}`)).status);
    }
    expect(statuses).toEqual([204, 409, 404]);
  });

  it('stops a running function after its running step', async () => {
    const eventId = await setup.send('can/busy', { jobId: 'j7' });
    const release = await until('the step', () => held.get('j7'));
    const runId = (await setup.server.runs(eventId))[0]?.run_id;
    await setup.server.delete(`/v1/runs/${runId}`);
    release();
    await until('the call to end', () => setup.app.answered.length === setup.app.calls.length);
    expect(ran).not.toContain('j7/next');
    expect((await setup.server.runs(eventId))[0]?.status).toBe('Cancelled');
  });
});
