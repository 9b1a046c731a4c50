import { fork } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { fromRoot } from './paths.mjs';

let dir;
const children = [];
beforeAll(() => (dir = fs.mkdtempSync(path.join(os.tmpdir(), 'darkroom-stop-'))));
afterEach(() => children.splice(0).forEach((child) => child.kill('SIGKILL')));
afterAll(() => fs.rmSync(dir, { recursive: true }));

/** A launcher that reports each stop and goes on. Its clock moves on when it is told to. */
async function startLauncher() {
  const file = path.join(dir, 'launcher.mjs');
  fs.writeFileSync(
    file,
    `import { onStopRequest } from ${JSON.stringify(fromRoot('tools/lib/stop-request.mjs'))};
    const now = Date.now;
    let aheadMs = 0;
    Date.now = () => now() + aheadMs;
    process.on('message', (ms) => { aheadMs += ms; process.send('moved on'); });
    onStopRequest(() => process.send('stop'));
    process.send('ready');`,
  );
  const launcher = fork(file);
  children.push(launcher);
  const said = [];
  launcher.on('message', (text) => said.push(text));
  await once(launcher, 'message');
  return { launcher, said };
}

test.each(/** @type {NodeJS.Signals[]} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))(
  'stops in order on %s',
  async (signal) => {
    const { launcher, said } = await startLauncher();
    launcher.kill(signal);
    await once(launcher, 'message');
    expect(said).toEqual(['ready', 'stop']);
    expect(launcher.exitCode).toBeNull();
  },
);

test('takes one Ctrl-C that arrives twice as one', async () => {
  const { launcher, said } = await startLauncher();
  launcher.kill('SIGINT');
  await once(launcher, 'message');
  launcher.kill('SIGINT');
  launcher.send(0);
  await once(launcher, 'message');
  expect(said).toEqual(['ready', 'stop', 'moved on']);
});

test('ends at once when it is asked again later', async () => {
  const { launcher } = await startLauncher();
  launcher.kill('SIGINT');
  await once(launcher, 'message');
  launcher.send(1500);
  await once(launcher, 'message');
  launcher.kill('SIGINT');
  expect(await once(launcher, 'exit')).toEqual([130, null]);
});
