import { describe, expect, it } from 'vitest';
import { setUp } from './harness/test-setup';
import { until } from './harness/until';

const reached: string[] = [];

const setup = setUp('sig', (client) => [
  client.createFunction(
    { id: 'wait', retries: 0, triggers: { event: 'sig/wait' } },
    async ({ event, step }) => {
      const { signal, onConflict = 'fail', timeout = '1h', name } = event.data;
      await step.run('reach', () => reached.push(name));
      return step.waitForSignal('answer', { signal, timeout, onConflict });
    },
  ),
  client.createFunction({ id: 'pass', triggers: { event: 'sig/pass' } }, () => Promise.resolve(null)),
  client.createFunction({ id: 'send', triggers: { event: 'sig/send' } }, async ({ event, step }) => {
    await step.sendSignal('tell', { signal: event.data['signal'], data: { from: 'a step' } });
    return 'told';
  }),
]);

/** The server has stored the app's answer, that the run waits, when a run that began after it has ended. */
const isWaiting = async (name: string) => {
  await until(`${name} to wait`, () => {
    return reached.includes(name) && setup.app.answered.length === setup.app.calls.length;
  });
  await setup.server.endedRun(await setup.send('sig/pass'));
};

/** Sends until a step receives the signal. */
const signal = (name: string, data: unknown) =>
  until(`somebody to take ${name}`, async () => {
    const answer = await setup.server.post('/v1/signals', { signal: name, data });
    return answer.status === 200 ? answer : null;
  });

describe('waiting for a signal', () => {
  it('ends with the data of the signal', async () => {
    const eventId = await setup.send('sig/wait', { signal: 'sig-one', name: 'one' });
    await isWaiting('one');
    const answer = await signal('sig-one', { yes: true });
    const run = await setup.server.endedRun(eventId);
    expect(answer.body).toMatchObject({ data: { run_id: run.run_id } });
    expect(run.status).toBe('Completed');
    expect(run.output).toEqual({ signal: 'sig-one', data: { yes: true } });
    expect(await setup.server.post('/v1/signals', { signal: 'sig-one', data: 1 })).toMatchObject({
      status: 404,
    });
  });

  it('ends with a signal without data', async () => {
    const eventId = await setup.send('sig/wait', { signal: 'sig-bare', name: 'bare' });
    await isWaiting('bare');
    await signal('sig-bare', undefined);
    const run = await setup.server.endedRun(eventId);
    expect(run).toMatchObject({ status: 'Completed', output: { signal: 'sig-bare', data: null } });
  });

  it('ends with null after its timeout', async () => {
    const run = await setup.server.endedRun(
      await setup.send('sig/wait', { signal: 'sig-late', name: 'late', timeout: '1s' }),
    );
    expect(run.status).toBe('Completed');
    expect(run.output).toBeNull();
  });

  it('ends with a signal from another function', async () => {
    const eventId = await setup.send('sig/wait', { signal: 'sig-step', name: 'step' });
    await isWaiting('step');
    await until('the signal to be taken', async () => {
      await setup.server.endedRun(await setup.send('sig/send', { signal: 'sig-step' }));
      return (await setup.server.runs(eventId))[0]?.status !== 'Running';
    });
    expect(await setup.server.endedRun(eventId)).toMatchObject({ status: 'Completed' });
  });

  it('fails the run when another run waits for the same signal', async () => {
    const first = await setup.send('sig/wait', { signal: 'sig-same', name: 'first' });
    await isWaiting('first');
    const second = await setup.server.endedRun(
      await setup.send('sig/wait', { signal: 'sig-same', name: 'second' }),
    );
    expect(second.status).toBe('Failed');
    expect(JSON.stringify(second.output)).toContain('Signal conflict; signal wait already exists');
    await signal('sig-same', 1);
    expect(await setup.server.endedRun(first)).toMatchObject({ status: 'Completed' });
  });

  it('takes the signal from another run with onConflict replace', async () => {
    const first = await setup.send('sig/wait', { signal: 'sig-replace', name: 'old', timeout: '4s' });
    await isWaiting('old');
    const second = await setup.send('sig/wait', {
      signal: 'sig-replace',
      name: 'new',
      onConflict: 'replace',
    });
    await isWaiting('new');
    await until('the new run to have the signal', async () => {
      const { body } = await signal('sig-replace', 'for the new one');
      return JSON.stringify(body).includes((await setup.server.runs(second))[0]?.run_id ?? '?');
    });
    expect(await setup.server.endedRun(second)).toMatchObject({ status: 'Completed' });
    const replaced = await setup.server.endedRun(first);
    expect(replaced.status).toBe('Completed');
    expect(replaced.output).toBeNull();
  });

  it('answers the reason when a signal cannot be sent', async () => {
    expect(await setup.server.post('/v1/signals', { signal: 'sig-nobody', data: 1 })).toMatchObject({
      status: 404,
      body: { error: 'No signal found' },
    });
    expect(await setup.server.post('/v1/signals', 'no json')).toMatchObject({ status: 400 });
  });
});
