import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { withTemporaryFolder } from './temporary-folder.mjs';

const leaveAFile = `
  const fs = require('node:fs'), path = require('node:path');
  const folder = fs.mkdtempSync(path.join(require('node:os').tmpdir(), 'left-'));
  fs.writeFileSync(path.join(folder, 'file'), 'x');
  process.stdout.write(folder);`;

it('removes what a process left in its temporary folder, also after a fault', async () => {
  const left = [];
  const work = async (env) => {
    left.push(spawnSync(process.execPath, ['-e', leaveAFile], { env, encoding: 'utf8' }).stdout);
    expect(existsSync(left.at(-1))).toBe(true);
    if (left.length === 2) throw new Error('the work failed');
    return 'done';
  };
  await expect(withTemporaryFolder(process.env, work)).resolves.toBe('done');
  await expect(withTemporaryFolder(process.env, work)).rejects.toThrow('the work failed');
  expect(left.map((folder) => existsSync(folder))).toEqual([false, false]);
});
