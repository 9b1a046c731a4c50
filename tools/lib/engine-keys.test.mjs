import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { engineKeys } from './engine-keys.mjs';
import { LaunchError } from './launch-error.mjs';

let dataDir;
beforeEach(() => (dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'darkroom-keys-'))));
afterEach(() => fs.rmSync(dataDir, { recursive: true }));

const keysOf = (env = {}) => engineKeys({ env, dataDir });

test('makes keys at the first start and keeps them', () => {
  const made = keysOf();
  expect(made?.variables).toEqual({
    INNGEST_SIGNING_KEY: expect.stringMatching(/^signkey-prod-[0-9a-f]{64}$/),
    INNGEST_EVENT_KEY: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  expect(keysOf()).toEqual(made);
});

test('names the file with the signing key, for the person who signs in', () => {
  const { file, variables } = keysOf() ?? {};
  expect(fs.readFileSync(file ?? '', 'utf8').trim()).toBe(variables?.INNGEST_SIGNING_KEY);
});

test('takes the keys of the user, and writes none of them down', () => {
  const env = { INNGEST_SIGNING_KEY: 'signkey-prod-12', INNGEST_EVENT_KEY: 'events' };
  expect(keysOf(env)).toEqual({ variables: env, file: null });
  expect(fs.readdirSync(dataDir)).toEqual([]);
});

test('makes the signing key where the user has only an event key', () => {
  const { variables } = keysOf({ INNGEST_EVENT_KEY: 'events' }) ?? {};
  expect(variables?.INNGEST_EVENT_KEY).toBe('events');
  expect(variables?.INNGEST_SIGNING_KEY).toMatch(/^signkey-prod-/);
});

test('refuses a signing key without an event key', () => {
  expect(() => keysOf({ INNGEST_SIGNING_KEY: 'signkey-prod-12' })).toThrow(LaunchError);
});

test('has none for the Inngest dev server', () => {
  expect(engineKeys({ env: {}, dataDir, inngestProgram: '/usr/bin/inngest' })).toBeNull();
  expect(fs.readdirSync(dataDir)).toEqual([]);
});
