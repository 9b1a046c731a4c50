import { appendFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { createClient, startTestApp } from './test-app';

/** An app for crash tests: every step writes a line to a file when it has done its work. */
const { APP_ENGINE_URL = '', APP_PORT = '0', APP_LOG = '', APP_RETRIES = '0' } = process.env;
const client = createClient('crash', APP_ENGINE_URL);

const work = (line: string) => async () => {
  await delay(15);
  appendFileSync(APP_LOG, `${line}\n`);
  return line;
};

const chain = client.createFunction(
  { id: 'chain', retries: APP_RETRIES === '1' ? 1 : 0, triggers: { event: 'crash/go' } },
  async ({ step, runId }) => {
    for (const name of ['a', 'b', 'c', 'd']) await step.run(name, work(`${runId} ${name}`));
    await Promise.all(['x', 'y'].map((name) => step.run(name, work(`${runId} ${name}`))));
    return step.run('end', work(`${runId} end`));
  },
);

const held = [
  client.createFunction(
    { id: 'debounce', debounce: { period: '3s' }, triggers: { event: 'crash/debounce' } },
    ({ event, step }) => step.run('note', work(`debounce ${event.data['value']}`)),
  ),
  client.createFunction(
    { id: 'batch', batchEvents: { maxSize: 10, timeout: '3s' }, triggers: { event: 'crash/batch' } },
    ({ events, step }) => step.run('note', work(`batch ${events.map(({ data }) => data['value']).join()}`)),
  ),
];

const app = await startTestApp(client, [chain, ...held], Number(APP_PORT));
await app.register();
console.log(`App ready at ${app.url}`);
