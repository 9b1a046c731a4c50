import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

const folders = ['secrets', 'run', 'logs', 'storage', 'inngest'];

/**
 * Closes a data folder to other users of this machine, also an existing one.
 * @param {string} dataDir
 */
export function closeDataFolder(dataDir) {
  closeFolder(dataDir);
  for (const name of folders) {
    const folder = path.join(dataDir, name);
    if (fs.existsSync(folder)) closeFolder(folder);
  }
}

/** @param {string} folder created if it is missing */
function closeFolder(folder) {
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  fs.chmodSync(folder, 0o700);
}

/**
 * A secret from a file, made at the first start.
 * @param {{ dataDir: string, name: string, prefix?: string }} secret
 * @returns {{ value: string, file: string }}
 */
export function keptSecret({ dataDir, name, prefix = '' }) {
  const folder = path.join(dataDir, 'secrets');
  const file = path.join(folder, name);
  closeFolder(folder);
  const kept = fs.existsSync(file) ? fs.readFileSync(file, 'utf8').trim() : '';
  if (kept !== '') {
    fs.chmodSync(file, 0o600);
    return { value: kept, file };
  }
  const value = prefix + randomBytes(32).toString('hex');
  writePrivate(file, `${value}\n`);
  return { value, file };
}

/** Writes all or nothing, even if this process dies. @param {string} file @param {string} text */
function writePrivate(file, text) {
  const draft = `${file}.new`;
  fs.writeFileSync(draft, text, { mode: 0o600 });
  fs.renameSync(draft, file);
}
