import { setTimeout as delay } from 'node:timers/promises';
import type { Inngest } from 'inngest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startReportProxy, type ReportProxy } from './harness/report-proxy';
import { createClient, startTestApp, type TestApp } from './harness/test-app';
import { startTestServer, type TestServer } from './harness/test-server';

const settings = {
  off: false,
  each: true,
  buffered: { bufferedSteps: 3, maxInterval: '10s' },
  interval: { bufferedSteps: 100, maxInterval: '1s' },
  runtime: { maxRuntime: '1s' },
  all: { bufferedSteps: 2, maxInterval: '1s', maxRuntime: '1s' },
} as const;

type Name = keyof typeof settings;
const isName = (name: string): name is Name => name in settings;
const names = Object.keys(settings).filter(isName);

/** How many steps each report has, of six in sequence whose fourth takes long. The rest comes with the answers. */
const reports = {
  off: [],
  each: [1, 1, 1, 1, 1, 1],
  buffered: [3, 3],
  // The timers are looked at when the fourth has ended; with the time up, what follows is planned.
  interval: [4],
  runtime: [1, 1, 1, 1, 1],
  all: [2, 2],
};

const ran: string[] = [];

function define(client: Inngest, id: string, checkpointing?: (typeof settings)[Name]) {
  const triggers = { event: `${client.id}/${id}` };
  const options = { id, triggers, ...(checkpointing !== undefined && { checkpointing }) };
  return client.createFunction(options, async ({ step, runId }) => {
    for (const name of ['a', 'b', 'c', 'd', 'e', 'f']) {
      await step.run(name, async () => {
        ran.push(`${runId}/${name}`);
        if (name === 'd') await delay(1500);
      });
    }
  });
}

/** Of each client: a function that says nothing, and those that say something else. */
const overrides = (name: Name) =>
  name === 'off' ? names.slice(1) : name === 'each' ? (['off'] as const) : [];

let server: TestServer;
let proxy: ReportProxy;
const apps: TestApp[] = [];
const eventIds = new Map<string, string | undefined>();

beforeAll(async () => {
  server = await startTestServer();
  proxy = await startReportProxy(server.url);
  for (const name of names) {
    const client = createClient(`set-${name}`, proxy.url, { checkpointing: settings[name] });
    const functions = overrides(name).map((other) => define(client, other, settings[other]));
    const app = await startTestApp(client, [define(client, 'inherits'), ...functions]);
    apps.push(app);
    await app.register();
    for (const id of ['inherits', ...overrides(name)]) {
      const { ids } = await client.send({ name: `set-${name}/${id}` });
      eventIds.set(`set-${name}/${id}`, ids[0]);
    }
  }
});
afterAll(async () => {
  await Promise.all(apps.map((app) => app.stop()));
  await proxy.close();
  await server.stop();
});

const outcome = async (eventName: string) => {
  const run = await server.endedRun(eventIds.get(eventName));
  return {
    status: run.status,
    steps: ran.flatMap((entry) => (entry.startsWith(run.run_id) ? entry.at(-1) : [])).join(''),
    reports: proxy.reports.flatMap(({ runId, stepCount }) =>
      runId === run.run_id && stepCount > 0 ? stepCount : [],
    ),
  };
};

const expected = (name: Name) => ({ status: 'Completed', steps: 'abcdef', reports: reports[name] });

describe('the checkpointing setting', () => {
  it.each(names)('applies to all functions of a client (%s)', async (name) => {
    expect(await outcome(`set-${name}/inherits`)).toEqual(expected(name));
  });

  it.each(names)('of a function overrides that of its client (%s)', async (name) => {
    expect(await outcome(`set-${name === 'off' ? 'each' : 'off'}/${name}`)).toEqual(expected(name));
  });
});
