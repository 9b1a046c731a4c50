import { once } from 'node:events';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startChild, type RunningChild } from './harness/child-process';
import { findFreePort } from './harness/free-port';
import { createClient } from './harness/test-app';
import { isEngine, startTestServer, type TestServer } from './harness/test-server';

const logFile = path.join(mkdtempSync(path.join(tmpdir(), 'engine-dying-')), 'tries.log');
let server: TestServer;
let app: RunningChild;
let alive: Promise<void>;
let isOver = false;

const startApp = (port: number) =>
  startChild({
    program: 'test/harness/dying-app.ts',
    env: { APP_ENGINE_URL: server.url, APP_PORT: String(port), APP_LOG: logFile },
    readyText: 'App ready at ',
  });

/** Starts the app again whenever it has ended, which may be before it says that it is ready. */
async function keepAppAlive(port: number) {
  while (!isOver) {
    if (app.child.exitCode === null && app.child.signalCode === null) await once(app.child, 'exit');
    if (!isOver) app = await startApp(port).catch(() => app);
  }
}

describe.runIf(isEngine)('a call whose app dies in the middle', () => {
  beforeAll(async () => {
    server = await startTestServer();
    const port = await findFreePort();
    app = await startApp(port);
    alive = keepAppAlive(port);
  });
  afterAll(async () => {
    isOver = true;
    await app.kill();
    await alive;
    await server.stop();
  });
  beforeEach(() => writeFileSync(logFile, ''));

  const run = async (deaths: Record<string, number>) => {
    const { ids } = await createClient('sender', server.url).send({ name: 'dying/go', data: { deaths } });
    return server.endedRun(ids[0]);
  };
  /** Each try of a step, with the number of the attempt. */
  const tries = () =>
    readFileSync(logFile, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => line.replace(/^\S+ /, ''));

  it('uses up an attempt, so that a step which kills the app each time ends the run', async () => {
    const message = "The app's process ended while it ran this step.";
    expect(await run({ b: 99 })).toMatchObject({
      status: 'Failed',
      output: { name: 'AppEndedError', message },
    });
    expect(tries()).toEqual(['a 0', 'b 0', 'b 1', 'b 2']);
  });

  it('counts only for the step that it interrupted', async () => {
    expect(await run({ b: 2, d: 2 })).toMatchObject({ status: 'Completed' });
    expect(tries().map((line) => line.charAt(0))).toEqual(['a', 'b', 'b', 'b', 'c', 'd', 'd', 'd']);
  });
});
