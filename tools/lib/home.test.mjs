import fs from 'node:fs';
import os from 'node:os';
import { expect, test } from 'vitest';
import { homeOf } from './home.mjs';
import { dataDir } from './paths.mjs';

test('uses the home of the user', () => {
  expect(homeOf({ HOME: os.tmpdir() })).toBe(os.tmpdir());
});

test.each([{ HOME: '/no/such/home' }, { HOME: '' }, {}])('makes one for a user without: %j', (env) => {
  const home = homeOf(env);
  expect(home.startsWith(dataDir)).toBe(true);
  expect(fs.statSync(home).isDirectory()).toBe(true);
});
