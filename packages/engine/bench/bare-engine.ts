import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { AppClient } from '../src/app-call/app-client';
import { callBody, callHeaders, callUrl } from '../src/app-call/call-body';
import { RunState } from '../src/app-call/run-state';
import { newId } from '../src/events/event-id';
import { functionConfig, type FunctionConfig } from '../src/registry/function-config';
import { readRegistration } from '../src/registry/registration';
import { newItem } from '../src/rows/new-item';

export interface BareLoad {
  /** The event of every run. */
  event: { name: string };
  count: number;
  /** Simultaneous calls. */
  width: number;
}

/** An engine that keeps nothing and so costs almost nothing: it calls the app once per run and accepts every report. */
const apps = new AppClient();
let functions: FunctionConfig[] = [];

const server = http.createServer((request, response) => {
  void text(request).then((body) => {
    if (request.url?.startsWith('/fn/register'))
      functions = readRegistration(JSON.parse(body)).functions.map(functionConfig);
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  });
});

process.on('message', ({ event, count, width }: BareLoad) => {
  const fn = functions.find(({ eventTriggers }) =>
    eventTriggers.some((trigger) => trigger.event === event.name),
  );
  if (!fn) throw new Error(`No function is triggered by ${event.name}.`);
  const eventJson = JSON.stringify(event);
  let left = count;
  const work = async () => {
    while (left > 0) {
      left -= 1;
      await call(fn, eventJson);
    }
  };
  void Promise.all(Array.from({ length: width }, work)).then(() => process.send?.('ended'));
});

async function call(fn: FunctionConfig, eventJson: string) {
  const runId = newId();
  const item = {
    ...newItem('discover', { runId, functionId: fn.id }),
    attempt: 0,
    generation: 1,
    unreachableCount: 0,
    unreachableSinceMs: null,
    hasSiblings: false,
    stepCount: 0,
  };
  const input = { item, fn, state: new RunState(runId, fn.id, [eventJson]), requestId: newId() };
  const { status, body } = await apps.send({
    method: 'POST',
    url: callUrl(fn, item),
    headers: callHeaders(input),
    body: callBody(input),
  });
  if (status !== 206 && status !== 200) throw new Error(`The app answered ${status}: ${body}`);
}

server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  process.send?.(`http://127.0.0.1:${port}`);
});

process.on('SIGTERM', () => process.exit(0));
process.on('disconnect', () => process.exit(0));
