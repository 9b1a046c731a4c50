import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fromRoot, root } from './paths.mjs';

const isIgnored = (name) =>
  /^(node_modules|dist|test|.*\.test\.tsx?|next-env\.d\.ts|.*\.tsbuildinfo|\..*)$/.test(name);

/**
 * A hash of the sources and of the Node version that builds them.
 * @param {string[]} sources files and folders, from the root
 * @param {string} [more] what else the build depends on
 */
export function hashSources(sources, more = '') {
  const hash = createHash('sha256').update(`${process.version} ${process.platform}-${process.arch} ${more}`);
  for (const file of sources.flatMap((source) => listFiles(fromRoot(source)))) {
    hash.update(path.relative(root, file)).update(fs.readFileSync(file));
  }
  return hash.digest('hex');
}

function listFiles(target) {
  if (!fs.statSync(target).isDirectory()) return [target];
  const names = fs.readdirSync(target).filter((name) => !isIgnored(name));
  return names.sort().flatMap((name) => listFiles(path.join(target, name)));
}
