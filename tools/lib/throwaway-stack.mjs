import fs from 'node:fs/promises';
import path from 'node:path';
import { dataDir } from './paths.mjs';
import { startStack } from './stack.mjs';

const fastPostgres = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/**
 * The whole product on free ports with its own database and storage, which are removed with it. The web app must be built.
 * It gets no provider's key, and the sample provider does not pause unless `env` says so.
 * @param {{ env?: Record<string, string | undefined>, onTrouble?: (text: string) => void }} [options]
 */
export async function startThrowawayStack({ env = {}, onTrouble = console.error } = {}) {
  const dir = path.join(dataDir, `throwaway-${process.pid}-${Date.now()}`);
  const remove = () => fs.rm(dir, { recursive: true, force: true });
  try {
    const stack = await startStack({
      dataDir: dir,
      env: { ...withoutOwnSettings(process.env), SAMPLE_PACE_MS: '0', ...env },
      postgresSettings: fastPostgres,
      onTrouble,
    });
    const stop = async () => {
      await stack.stop();
      await remove();
    };
    return { ...stack, storageDir: path.join(dir, 'storage'), stop };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** A developer's own database, engine and keys must not reach a throw-away run. */
function withoutOwnSettings(env) {
  const own = /^(DATABASE_URL|STORAGE_|S3_|INNGEST_|OPENAI_|GEMINI_|REMOVEBG_|AI_|HOST$|PORT$)/;
  return Object.fromEntries(Object.entries(env).filter(([name]) => !own.test(name)));
}
