import { describe, expect, it } from 'vitest';
import { isEngine } from './harness/test-server';
import { setUp } from './harness/test-setup';

const mebibyte = 1024 * 1024;

const setup = setUp('lim', (client) => [
  client.createFunction(
    {
      id: 'steps',
      triggers: { event: 'lim/steps' },
      checkpointing: { bufferedSteps: 10, maxInterval: '10s' },
    },
    async ({ event, step }) => {
      for (let index = 0; index < event.data['count']; index += 1)
        await step.run(`step-${index}`, () => index);
      return event.data['count'];
    },
  ),
  client.createFunction({ id: 'answer', retries: 0, triggers: { event: 'lim/answer' } }, () =>
    'x'.repeat(64 * mebibyte),
  ),
]);

/** An event that is stored with so many bytes. */
const eventOf = (sizeBytes: number, letter: string) => {
  const stored = { name: 'lim/nobody', data: { text: '' }, id: letter, ts: Date.now(), user: {} };
  const left = sizeBytes - Buffer.byteLength(JSON.stringify(stored));
  const text = letter.repeat(Math.floor(left / Buffer.byteLength(letter)));
  return { ...stored, data: { text: text.padEnd(text.length + (left % Buffer.byteLength(letter))) } };
};

/** A report of no steps with so many bytes. */
const reportOf = (sizeBytes: number) => {
  const report = JSON.stringify({ run_id: 'none', qi_id: 'none', generation_id: 1, steps: [] });
  return report.padEnd(sizeBytes);
};

describe.runIf(isEngine)('the largest', () => {
  it.each(['x', 'ü'])('event has 3 MiB, counted in bytes (%s)', async (letter) => {
    expect((await setup.server.post('/e/test', eventOf(3 * mebibyte, letter))).status).toBe(200);
    const error = 'Event 0 is larger than 3145728 bytes.';
    const refused = await setup.server.post('/e/test', eventOf(3 * mebibyte + 1, letter));
    expect(refused).toMatchObject({ status: 400, body: { error } });
  });

  it('request has 5,000 events', async () => {
    const events = Array.from({ length: 5000 }, () => ({ name: 'lim/nobody' }));
    expect((await setup.server.post('/e/test', events)).status).toBe(200);
    const refused = await setup.server.post('/e/test', [...events, { name: 'lim/nobody' }]);
    const error = 'At most 5000 events can be sent at once.';
    expect(refused).toMatchObject({ status: 400, body: { error } });
  });

  it('report has 32 MiB', async () => {
    const post = (sizeBytes: number) => setup.server.post('/v1/checkpoint/none/async', reportOf(sizeBytes));
    // It is read, and then is of no call.
    expect((await post(32 * mebibyte)).status).toBe(409);
    const error = 'The body is larger than 33554432 bytes.';
    expect(await post(32 * mebibyte + 1)).toMatchObject({ status: 413, body: { error } });
  });

  it('answer has 64 MiB, and a larger one fails the run', async () => {
    const run = await setup.server.endedRun(await setup.send('lim/answer'));
    const output = { name: 'AnswerTooLargeError', message: 'The answer of the app is larger than 64 MiB.' };
    expect(run).toMatchObject({ status: 'Failed', output });
  });

  it('run has 1,000 steps', async () => {
    const most = await setup.server.endedRun(await setup.send('lim/steps', { count: 1000 }));
    expect(most).toMatchObject({ status: 'Completed', output: 1000 });
    const run = await setup.server.endedRun(await setup.send('lim/steps', { count: 1010 }));
    const output = { name: 'TooManyStepsError', message: 'The run has more than 1000 steps.' };
    expect(run).toMatchObject({ status: 'Failed', output });
  });
});
