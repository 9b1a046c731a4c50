import fs from 'node:fs';
import path from 'node:path';
import { dataDir } from './paths.mjs';

/**
 * System users (nobody, www-data) have a HOME that does not exist, but package managers need one for their caches.
 * @param {NodeJS.ProcessEnv} env
 */
export function homeOf({ HOME = '' }) {
  try {
    fs.accessSync(HOME, fs.constants.W_OK);
    return HOME;
  } catch {
    const home = path.join(dataDir, 'home');
    fs.mkdirSync(home, { recursive: true });
    return home;
  }
}
