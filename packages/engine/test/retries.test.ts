import { NonRetriableError, RetryAfterError } from 'inngest';
import { describe, expect, it } from 'vitest';
import { isEngine } from './harness/test-server';
import { setUp } from './harness/test-setup';

const attempts: Record<string, number[]> = {};
const note = (name: string, attempt: number) => (attempts[name] ??= []).push(attempt);

const delays: number[] = [];
const setup = setUp(
  'ret',
  (client) => [
    client.createFunction(
      { id: 'budget', retries: 2, triggers: { event: 'ret/budget' } },
      async ({ step, attempt }) => {
        for (const name of ['first', 'second']) {
          await step.run(name, () => {
            note(name, attempt);
            if (attempt < 2) throw new Error(`${name} at ${attempt}`);
          });
        }
        return 'done';
      },
    ),
    client.createFunction(
      { id: 'caught', retries: 1, triggers: { event: 'ret/caught' } },
      async ({ step, attempt }) => {
        try {
          await step.run('breaks', () => {
            note('breaks', attempt);
            throw new TypeError('always');
          });
        } catch (error) {
          return error instanceof Error ? `${error.name}: ${error.message}` : 'unknown';
        }
        return 'not reached';
      },
    ),
    client.createFunction(
      { id: 'final', retries: 5, triggers: { event: 'ret/final' } },
      async ({ step, attempt }) => {
        await step.run('never', () => {
          note('never', attempt);
          throw new NonRetriableError('give up');
        });
      },
    ),
    client.createFunction(
      { id: 'none', retries: 0, triggers: { event: 'ret/none' } },
      async ({ step, attempt }) => {
        await step.run('none', () => {
          note('none', attempt);
          throw new Error('once only', { cause: new Error('root') });
        });
      },
    ),
    client.createFunction({ id: 'body', retries: 2, triggers: { event: 'ret/body' } }, ({ attempt }) => {
      note('body', attempt);
      throw new Error('the function itself');
    }),
    client.createFunction(
      { id: 'later', retries: 1, triggers: { event: 'ret/later' } },
      async ({ step, attempt }) =>
        step.run('wait', () => {
          note('later', Date.now());
          if (attempt === 0) throw new RetryAfterError('busy', 2000);
          return 'at last';
        }),
    ),
    client.createFunction(
      { id: 'group', retries: 1, triggers: { event: 'ret/group' } },
      async ({ step, attempt }) =>
        Promise.all([
          step.run('good', () => note('good', attempt)),
          step.run('bad', () => {
            note('bad', attempt);
            if (attempt === 0) throw new Error('once');
            return 'recovered';
          }),
        ]),
    ),
    client.createFunction(
      { id: 'nothing', retries: 0, triggers: { event: 'ret/nothing' } },
      async ({ step }) => {
        await step.run('throws', () => {
          throw null;
        });
      },
    ),
    client.createFunction({ id: 'unsupported', triggers: { event: 'ret/unsupported' } }, async ({ step }) => {
      await step.fetch('http://127.0.0.1:1/');
    }),
  ],
  {
    retryDelayMs(attempt) {
      delays.push(attempt);
      return 20;
    },
  },
);

describe('a failing step', () => {
  it('has its own budget of retries', async () => {
    const run = await setup.server.endedRun(await setup.send('ret/budget'));
    expect(run).toMatchObject({ status: 'Completed', output: 'done' });
    expect(attempts).toMatchObject({ first: [0, 1, 2], second: [0, 1, 2] });
    if (isEngine) expect(delays.slice(0, 2)).toEqual([1, 2]);
  });

  it('is thrown to the function when its retries are used up', async () => {
    const run = await setup.server.endedRun(await setup.send('ret/caught'));
    expect(run).toMatchObject({ status: 'Completed', output: expect.stringContaining('always') });
    expect(attempts['breaks']).toEqual([0, 1]);
  });

  it('is not retried after a NonRetriableError', async () => {
    const run = await setup.server.endedRun(await setup.send('ret/final'));
    expect(run).toMatchObject({ status: 'Failed', output: { message: 'give up' } });
    expect(attempts['never']).toEqual([0]);
  });

  it('is retried when a RetryAfterError says so', async () => {
    const run = await setup.server.endedRun(await setup.send('ret/later'));
    expect(run).toMatchObject({ status: 'Completed', output: 'at last' });
    const [first = 0, second = 0] = attempts['later'] ?? [];
    // The header counts whole seconds.
    expect(second - first).toBeGreaterThanOrEqual(1000);
  });

  it('is retried alone in a parallel group', async () => {
    const run = await setup.server.endedRun(await setup.send('ret/group'));
    expect(run).toMatchObject({ status: 'Completed', output: [1, 'recovered'] });
    expect(attempts).toMatchObject({ good: [0], bad: [0, 1] });
  });
});

describe('a function without retries', () => {
  it('gets the error of a failing step at once, with its cause', async () => {
    const run = await setup.server.endedRun(await setup.send('ret/none'));
    expect(run).toMatchObject({
      status: 'Failed',
      output: { message: 'once only', cause: { message: 'root' } },
    });
    expect(attempts['none']).toEqual([0]);
  });
});

describe('a step that throws nothing', () => {
  it('fails with an error that names this', async () => {
    const run = await setup.server.endedRun(await setup.send('ret/nothing'));
    expect(run).toMatchObject({ status: 'Failed', output: { name: 'Error', message: 'Unknown error' } });
  });
});

describe('a failing function', () => {
  it('fails with its error when its retries are used up', async () => {
    const run = await setup.server.endedRun(await setup.send('ret/body'));
    expect(run).toMatchObject({
      status: 'Failed',
      output: { name: 'Error', message: 'the function itself' },
    });
    expect(attempts['body']).toEqual([0, 1, 2]);
  });

  it.runIf(isEngine)(
    'fails with a clear sentence when it uses what this engine does not support',
    async () => {
      const run = await setup.server.endedRun(await setup.send('ret/unsupported'));
      expect(run.output).toMatchObject({
        message: expect.stringContaining('a Gateway, which this engine does not'),
      });
    },
  );
});
