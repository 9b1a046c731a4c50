import http from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { Inngest } from 'inngest';
import { serve } from 'inngest/node';

/** The app of the bench. Its steps return 1 KB each and do nothing, or wait a second. Tells its parent when a function has returned. */
const client = new Inngest({ id: 'bench', baseUrl: process.env['BENCH_ENGINE_URL'], isDev: true });
const payload = 'x'.repeat(1024);
const stepNames = ['one', 'two', 'three', 'four', 'five'];

const empty = client.createFunction({ id: 'empty', triggers: { event: 'bench/empty' } }, async ({ step }) => {
  for (const name of stepNames) await step.run(name, () => payload);
  process.send?.('returned');
});

const slow = client.createFunction({ id: 'slow', triggers: { event: 'bench/slow' } }, async ({ step }) => {
  for (const name of stepNames) await step.run(name, () => delay(1000, payload));
  process.send?.('returned');
});

const server = http.createServer(serve({ client, functions: [empty, slow] }));
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  void register(`http://127.0.0.1:${port}/api/inngest`);
});

async function register(url: string) {
  const response = await fetch(url, { method: 'PUT' });
  if (!response.ok) throw new Error(await response.text());
  process.send?.('ready');
}

process.on('SIGTERM', () => process.exit(0));
process.on('disconnect', () => process.exit(0));
