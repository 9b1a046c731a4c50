import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findInngest, planInngest } from './inngest-server.mjs';
import { LaunchError } from './launch-error.mjs';

let dir;
beforeEach(() => (dir = fs.mkdtempSync(path.join(os.tmpdir(), 'darkroom-programs-'))));
afterEach(() => fs.rmSync(dir, { recursive: true }));

function program(name, mode = 0o755) {
  const file = path.join(dir, name);
  fs.writeFileSync(file, '#!/bin/sh\n', { mode });
  return file;
}

describe('the Inngest server', () => {
  test('is the one that the user names', () => {
    const named = program('my-inngest');
    program('inngest');
    expect(findInngest({ INNGEST_CLI: named, PATH: dir })).toBe(named);
  });

  test('is a program on the path, by its longer name first', () => {
    const short = program('inngest');
    expect(findInngest({ PATH: `/no/such/folder${path.delimiter}${dir}` })).toBe(short);
    const long = program('inngest-cli');
    expect(findInngest({ PATH: dir })).toBe(long);
  });

  test('is none where there is no program of that name', () => {
    program('inngest', 0o644);
    fs.mkdirSync(path.join(dir, 'inngest-cli'));
    expect(findInngest({ PATH: dir })).toBeNull();
    expect(findInngest({})).toBeNull();
  });

  test('says that what the user names is no program', () => {
    for (const INNGEST_CLI of [path.join(dir, 'missing'), dir, program('text', 0o644)])
      expect(() => findInngest({ INNGEST_CLI })).toThrow(LaunchError);
  });

  test('listens on this machine alone and reads no variable of ours as a flag', async () => {
    const env = { INNGEST_SIGNING_KEY: 'secret', INNGEST_DEV: '1', HOME: dir };
    const plan = await planInngest({ program: 'inngest', port: 8288, dir, env, flags: ['--tick', '20'] });
    expect(plan.args.join(' ')).toMatch(/^dev --host 127\.0\.0\.1 --port 8288 --no-discovery .* --tick 20$/);
    expect(plan.env).toEqual({ HOME: dir, DO_NOT_TRACK: '1' });
    const ports = plan.args.filter((arg) => /^\d{4,}$/.test(arg));
    expect(new Set(ports).size).toBe(ports.length);
  });
});
