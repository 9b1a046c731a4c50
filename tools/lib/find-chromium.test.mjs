import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findChromium } from './find-chromium.mjs';

let dir;
beforeEach(() => (dir = fs.mkdtempSync(path.join(os.tmpdir(), 'darkroom-browser-'))));
afterEach(() => fs.rmSync(dir, { recursive: true }));

function program(name) {
  const file = path.join(dir, name);
  fs.writeFileSync(file, '#!/bin/sh\n', { mode: 0o755 });
  return file;
}

test('takes the browser that the user names, else one on the path', async () => {
  const installed = program('google-chrome');
  const find = (env) => findChromium({ env, unpackDir: path.join(dir, 'unpacked') });
  expect(await find({ CHROMIUM_PATH: '/opt/chromium', PATH: dir })).toEqual({
    path: '/opt/chromium',
    env: {},
  });
  expect(await find({ PATH: dir })).toEqual({ path: installed, env: {} });
  const preferred = program('chromium');
  expect(await find({ PATH: dir })).toEqual({ path: preferred, env: {} });
  expect(fs.existsSync(path.join(dir, 'unpacked'))).toBe(false);
});
