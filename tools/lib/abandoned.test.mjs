import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { removeAbandoned } from './abandoned.mjs';

let dataDir;
beforeEach(() => (dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'darkroom-abandoned-'))));
afterEach(() => fs.rmSync(dataDir, { recursive: true, force: true }));

const { pid: ended } = spawnSync(process.execPath, ['-e', '']);

function make(name) {
  fs.mkdirSync(path.join(dataDir, name, 'postgres'), { recursive: true });
  fs.writeFileSync(path.join(dataDir, name, 'postgres', 'PG_VERSION'), '18');
  return name;
}
const left = () => fs.readdirSync(dataDir).toSorted();

test('removes what test runs have left that were killed', async () => {
  for (const name of ['throwaway', 'bench', 'chaos', 'test-postgres', 'test-inngest'])
    make(`${name}-${ended}`);
  make(`throwaway-${ended}-1764338400000`);
  await removeAbandoned(dataDir);
  expect(left()).toEqual([]);
});

test('keeps what a running test uses, and everything of the product itself', async () => {
  const kept = [`throwaway-${process.pid}-1`, 'postgres', 'storage', `run-${ended}`, 'throwaway-abc'].map(
    make,
  );
  await removeAbandoned(dataDir);
  expect(left()).toEqual(kept.toSorted());
});

test('believes no process id in a left database that now belongs to another process', async () => {
  const name = make(`throwaway-${ended}`);
  const pidFile = [process.pid, dataDir, 1, 5432].join('\n');
  fs.writeFileSync(path.join(dataDir, name, 'postgres', 'postmaster.pid'), pidFile);
  await removeAbandoned(dataDir);
  expect(left()).toEqual([]);
});

test('does nothing where nothing was ever started', async () => {
  await expect(removeAbandoned(path.join(dataDir, 'missing'))).resolves.toBeUndefined();
});
