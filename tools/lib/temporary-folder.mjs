import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

/**
 * Does `work` with an environment whose temporary files lie in a folder of their own, and removes that folder with
 * whatever was left in it.
 * @template Result
 * @param {NodeJS.ProcessEnv} env
 * @param {(env: NodeJS.ProcessEnv) => Promise<Result>} work
 * @returns {Promise<Result>}
 */
export async function withTemporaryFolder(env, work) {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'darkroom-test-'));
  try {
    return await work({ ...env, TMPDIR: folder, TMP: folder, TEMP: folder });
  } finally {
    await fs.rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
