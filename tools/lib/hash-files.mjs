import { createHash } from 'node:crypto';
import fs from 'node:fs';

/** @param {string[]} files */
export function hashFiles(files) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(fs.readFileSync(file));
  return hash.digest('hex');
}
