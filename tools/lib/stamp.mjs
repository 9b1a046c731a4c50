import fs from 'node:fs';
import path from 'node:path';

/**
 * Whether `file` records that the work of `key` is finished.
 * @param {string} file
 * @param {string} key
 */
export function isStamped(file, key) {
  return fs.existsSync(file) && fs.readFileSync(file, 'utf8') === key;
}

/**
 * @param {string} file
 * @param {string} key
 */
export function writeStamp(file, key) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, key);
}
