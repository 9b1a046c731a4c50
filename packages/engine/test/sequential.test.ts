import { describe, expect, it } from 'vitest';
import { isEngine } from './harness/test-server';
import { setUp } from './harness/test-setup';

const ran: string[] = [];
const names = ['a', 'b', 'c', 'd', 'e'];

const setup = setUp('seq', (client) =>
  [true, false].map((isCheckpointing) => {
    const id = isCheckpointing ? 'reporting' : 'answering';
    return client.createFunction(
      { id, triggers: { event: `seq/${id}` }, checkpointing: isCheckpointing },
      async ({ step }) => {
        let text = '';
        for (const name of names) {
          text += await step.run(name, () => {
            ran.push(`${id}/${name}`);
            return name;
          });
        }
        return { text };
      },
    );
  }),
);

describe('a function of sequential steps', () => {
  it('runs every step once within one call when it reports steps as they finish', async () => {
    const run = await setup.server.endedRun(await setup.send('seq/reporting'));
    expect(run).toMatchObject({ status: 'Completed', output: { text: 'abcde' } });
    expect(ran.filter((entry) => entry.startsWith('reporting/'))).toHaveLength(5);
    expect(setup.app.calls.filter((call) => call.startsWith('seq-reporting/'))).toHaveLength(1);
  });

  it('runs every step once when each step ends a call', async () => {
    const run = await setup.server.endedRun(await setup.send('seq/answering'));
    expect(run).toMatchObject({ status: 'Completed', output: { text: 'abcde' } });
    expect(ran.filter((entry) => entry.startsWith('answering/'))).toHaveLength(5);
  });

  it('refuses reports of a call that is not the current one', async () => {
    const body = {
      run_id: 'r',
      fn_id: 'f',
      qi_id: 'nobody',
      generation_id: 1,
      steps: [{ id: 'x', op: 'StepRun', data: 1 }],
    };
    const { status } = await setup.server.post('/v1/checkpoint/r/async', body);
    expect(status).toBe(isEngine ? 409 : 400);
  });
});
