import { describe, expect, it } from 'vitest';
import { setUp } from './harness/test-setup';
import { until } from './harness/until';

const ran: string[] = [];
const note = (name: string) => () => {
  ran.push(name);
  return name;
};

const setup = setUp('par', (client) => [
  client.createFunction({ id: 'all', triggers: { event: 'par/all' } }, async ({ step }) => {
    const first = await step.run('first', note('first'));
    const group = await Promise.all(['x', 'y', 'z'].map((name) => step.run(name, note(name))));
    const last = await step.run('last', note('last'));
    return [first, ...group, last];
  }),
  client.createFunction({ id: 'nested', triggers: { event: 'par/nested' } }, async ({ step }) => {
    const chain = async (name: string) => {
      await step.run(`${name}-1`, note(`${name}-1`));
      const inner = await Promise.all([
        step.run(`${name}-2`, note(`${name}-2`)),
        step.sleep(`${name}-sleep`, '1s'),
      ]);
      return inner[0];
    };
    return Promise.all([chain('left'), chain('right'), step.run('middle', note('middle'))]);
  }),
  client.createFunction({ id: 'race', triggers: { event: 'par/race' } }, async ({ step, group }) => {
    const winner = await group.parallel(() =>
      Promise.race([step.run('fast', () => 'fast'), step.run('slow', () => slow.then(() => 'slow'))]),
    );
    const after = await step.run('after', note('after'));
    return { winner, after };
  }),
  client.createFunction({ id: 'plain-race', triggers: { event: 'par/plain-race' } }, async ({ step }) => {
    const winner = await Promise.race([step.run('one', () => 'one'), step.run('two', () => 'two')]);
    return { winner };
  }),
  client.createFunction({ id: 'deadline', triggers: { event: 'par/deadline' } }, async ({ step }) => {
    const winner = await Promise.race([
      step.run('work', () => 'work'),
      step.sleep('too-late', '2s').then(() => 'deadline'),
    ]);
    return { winner, after: await step.run('after-work', note('after-work')) };
  }),
  client.createFunction({ id: 'repeated', triggers: { event: 'par/repeated' } }, async ({ step }) =>
    Promise.all([1, 2, 3].map((value) => step.run('same', () => value))),
  ),
]);

let endSlow = () => {};
const slow = new Promise<void>((resolve) => (endSlow = resolve));
const count = (name: string) => ran.filter((entry) => entry === name).length;

describe('parallel steps', () => {
  it('run once each, and the function continues when all have ended', async () => {
    const run = await setup.server.endedRun(await setup.send('par/all'));
    expect(run).toMatchObject({ status: 'Completed', output: ['first', 'x', 'y', 'z', 'last'] });
    expect(['first', 'x', 'y', 'z', 'last'].map(count)).toEqual([1, 1, 1, 1, 1]);
  });

  it('may be nested and mixed with sleeps', async () => {
    const run = await setup.server.endedRun(await setup.send('par/nested'));
    expect(run).toMatchObject({ status: 'Completed', output: ['left-2', 'right-2', 'middle'] });
    expect(['left-1', 'left-2', 'right-1', 'right-2', 'middle'].map(count)).toEqual([1, 1, 1, 1, 1]);
  });

  it('let a race continue before its slow step has ended', async () => {
    const eventId = await setup.send('par/race');
    await until('the step after the race', () => count('after') === 1);
    endSlow();
    const run = await setup.server.endedRun(eventId);
    expect(run).toMatchObject({ status: 'Completed', output: { winner: 'fast', after: 'after' } });
    expect(count('after')).toBe(1);
  });

  it('let a plain race end', async () => {
    const run = await setup.server.endedRun(await setup.send('par/plain-race'));
    expect(run.status).toBe('Completed');
  });

  it('win a race against a sleep', async () => {
    const run = await setup.server.endedRun(await setup.send('par/deadline'));
    expect(run).toMatchObject({ status: 'Completed', output: { winner: 'work', after: 'after-work' } });
    expect(count('after-work')).toBe(1);
  });

  it('may share an id', async () => {
    const run = await setup.server.endedRun(await setup.send('par/repeated'));
    expect(run).toMatchObject({ status: 'Completed', output: [1, 2, 3] });
  });
});
