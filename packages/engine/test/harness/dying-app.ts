import { appendFileSync, readFileSync } from 'node:fs';
import { createClient, startTestApp } from './test-app';

/** An app whose steps kill its process, as often as the event says. Each attempt writes a line to a file. */
const { APP_ENGINE_URL = '', APP_PORT = '0', APP_LOG = '' } = process.env;
const client = createClient('dying', APP_ENGINE_URL);

const die = client.createFunction(
  { id: 'die', retries: 2, triggers: { event: 'dying/go' } },
  async ({ event, step, attempt, runId }) => {
    for (const name of ['a', 'b', 'c', 'd']) {
      await step.run(name, () => {
        appendFileSync(APP_LOG, `${runId} ${name} ${attempt}\n`);
        const tries = readFileSync(APP_LOG, 'utf8').split(`${runId} ${name} `).length - 1;
        if (tries <= (event.data['deaths'][name] ?? 0)) process.kill(process.pid, 'SIGKILL');
      });
    }
  },
);

const app = await startTestApp(client, [die], Number(APP_PORT));
await app.register();
console.log(`App ready at ${app.url}`);
