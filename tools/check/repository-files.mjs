import fs from 'node:fs';
import path from 'node:path';

const skipped = new Set([
  'node_modules',
  '.git',
  '.next',
  '.data',
  '.turbo',
  'dist',
  'coverage',
  'test-results',
]);

/**
 * Every hand-written file of the repository, as a path from its root.
 * @param {string} root
 * @returns {string[]}
 */
export function listFiles(root, dir = '') {
  return fs.readdirSync(path.join(root, dir), { withFileTypes: true }).flatMap((entry) => {
    const file = path.posix.join(dir, entry.name);
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : listFiles(root, file);
    return [file];
  });
}

/** @param {string} file */
export const isTestFile = (file) => /\.test\.\w+$|(^|\/)(test|testing|e2e)\//.test(file);

/**
 * The workspace package that a file belongs to, by its directory.
 * @param {string} file
 * @returns {{ name: string, dir: string } | null}
 */
export function packageOf(file) {
  const match = /^(?:packages|apps)\/([^/]+)\//.exec(file);
  return match ? { name: match[1], dir: match[0].slice(0, -1) } : null;
}
