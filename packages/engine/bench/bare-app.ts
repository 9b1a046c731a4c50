import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';

/** An app that speaks the protocol without an SDK and so costs almost nothing: five steps that wait a second each. */
const engineUrl = process.env['BENCH_ENGINE_URL'] ?? '';
const payload = 'x'.repeat(1024);
const stepIds = ['one', 'two', 'three', 'four', 'five'];
const agent = new http.Agent({ keepAlive: true, maxFreeSockets: 1000 });

interface Call {
  ctx: { run_id: string; qi_id: string; generation_id: number };
}

const server = http.createServer((request, response) => {
  void text(request).then(async (body) => {
    await work(JSON.parse(body));
    const headers = { 'x-inngest-sdk': 'bench', 'x-inngest-req-version': '2' };
    response.writeHead(206, headers).end(JSON.stringify([{ op: 'RunComplete', id: 'complete', data: null }]));
    process.send?.('returned');
  });
});

async function work({ ctx }: Call) {
  for (const id of stepIds) {
    await delay(1000);
    const steps = [{ op: 'StepRun', id, name: id, data: payload }];
    await post(`/v1/checkpoint/${ctx.run_id}/async`, { ...ctx, steps });
  }
}

function post(path: string, body: object) {
  const request = http.request(new URL(path, engineUrl), { method: 'POST', agent });
  return new Promise<void>((resolve, reject) => {
    request.on('error', reject);
    request.on('response', (response) => {
      if (response.statusCode === 200) void text(response).then(() => resolve());
      else reject(new Error(`The engine answered ${response.statusCode}.`));
    });
    request.end(JSON.stringify(body));
  });
}

server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}/`;
  const steps = { step: { runtime: { type: 'http', url } } };
  const functions = [{ id: 'bare-slow', triggers: [{ event: 'bench/bare' }], steps }];
  void post('/fn/register', { url, appName: 'bare', functions }).then(() => process.send?.('ready'));
});

process.on('SIGTERM', () => process.exit(0));
process.on('disconnect', () => process.exit(0));
