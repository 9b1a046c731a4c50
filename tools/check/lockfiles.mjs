import { lineAt } from './problem.mjs';

/**
 * Finds addresses in a lockfile: it must install from any registry that a machine uses.
 * @param {{ file: string, text: string }} lockfile
 * @returns {import('./problem.mjs').Problem[]}
 */
export function checkLockfile({ file, text }) {
  return [...text.matchAll(/https?:\/\/[^\s"'}]+/g)]
    .filter(({ 0: address, index }) => isSource(text, index) && address)
    .map(({ 0: address, index }) => ({
      file,
      line: lineAt(text, index),
      message: `names the host of ${address}: install again without a registry in the configuration, or remove the address`,
    }));
}

/** A deprecation notice or a funding link is only text; these fields are download addresses. */
function isSource(text, index) {
  const lineStart = text.lastIndexOf('\n', index) + 1;
  return /(resolved|tarball|registry|version)["']?:\s*["']?$/.test(text.slice(lineStart, index));
}
