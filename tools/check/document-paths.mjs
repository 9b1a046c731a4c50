import path from 'node:path';
import { lineAt } from './problem.mjs';

const extension = /\.(tsx?|mjs|cjs|json|ya?ml|md|css|sql|html|svg|png|sh)$/;
const isGenerated = (target) =>
  /^(\.data|\.next|\.turbo|node_modules|\.env$)/.test(target) || target.includes('node_modules/');

/**
 * Finds paths in backticks and relative links of a document that do not exist.
 * @param {{ file: string, text: string }} document
 * @param {string[]} files every file of the repository
 * @returns {import('./problem.mjs').Problem[]}
 */
export function checkDocument({ file, text }, files) {
  const known = knownPaths(files);
  const mentions = [...text.matchAll(/`([^`\n]+)`/g)].filter((match) => isPath(match[1], known.topLevel));
  const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].filter(
    ([, target]) => !/^([a-z]+:|#|\/)/.test(target),
  );
  return [...mentions, ...links].flatMap((match) => {
    const target = match[1]
      .replace(/#.*$/, '')
      .replace(/(:\d+)+$/, '')
      .replace(/\/$/, '');
    if (isGenerated(target) || exists(target, file, known)) return [];
    const message = `\`${match[1]}\` does not exist: correct the path or remove it`;
    return [{ file, line: lineAt(text, match.index), message }];
  });
}

/** Routes, event names and media types have slashes too. A path starts with a real folder or ends with a file extension. */
function isPath(text, topLevel) {
  if (!/^[\w.@()[\]/-]+$/.test(text.replace(/(:\d+)+$/, '')) || /^[/@-]/.test(text)) return false;
  return topLevel.has(text.split('/')[0]) ? text.includes('/') : extension.test(text);
}

function exists(target, document, { paths, suffixes }) {
  const relative = path.posix.join(path.posix.dirname(document), target);
  return paths.has(target) || paths.has(relative) || suffixes.has(target);
}

/** A document may shorten a path from the left (`src/env.ts`), so every ending of every path is known. */
function knownPaths(files) {
  const paths = new Set();
  const suffixes = new Set();
  for (const file of files) {
    const parts = file.split('/');
    for (let end = 1; end <= parts.length; end += 1) paths.add(parts.slice(0, end).join('/'));
  }
  for (const known of paths) {
    const parts = known.split('/');
    for (let start = 0; start < parts.length; start += 1) suffixes.add(parts.slice(start).join('/'));
  }
  return { paths, suffixes, topLevel: new Set(files.map((file) => file.split('/')[0])) };
}
