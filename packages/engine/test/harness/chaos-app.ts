import { appendFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { createClient, currentCall, startTestApp } from './test-app';

/**
 * The app of the chaos test: ten steps of every sort. Each one that does work writes a line when it is done: when it began, and
 * whether in a call that the app took from its backlog after the call's successor.
 */
const { APP_ENGINE_URL = '', APP_PORT = '0', APP_LOG = '' } = process.env;
const client = createClient('chaos', APP_ENGINE_URL);

const work = (runId: string, name: string) => async () => {
  const beganAtMs = Date.now();
  const order = currentCall.getStore()?.isOvertaken ? 'overtaken' : 'current';
  await delay(5 + Math.random() * 25);
  appendFileSync(APP_LOG, `${runId} ${name} ${beganAtMs} ${order}\n`);
  return name;
};

const tenSteps = client.createFunction(
  { id: 'ten-steps', retries: 20, triggers: { event: 'chaos/go' } },
  async ({ event, step, runId }) => {
    const run = (name: string) => step.run(name, work(runId, name));
    await run('a');
    await run('b');
    await Promise.all(['x', 'y', 'z'].map(run));
    await step.sleep('nap', '1s');
    const { key } = event.data;
    const [answer] = await Promise.all([
      step.waitForEvent('wait', { event: 'chaos/answer', timeout: '1h', match: 'data.key' }),
      step.sendEvent('ask', { name: 'chaos/answer', id: `answer-${key}`, data: { key } }),
    ]);
    await run('c');
    await run('end');
    return answer?.data.key;
  },
);

const app = await startTestApp(client, [tenSteps], Number(APP_PORT));
for (;;) {
  const isRegistered = await app.register().then(
    ({ status }) => status === 200,
    () => false,
  );
  if (isRegistered) break;
  await delay(50);
}
console.log(`App ready at ${app.url}`);
