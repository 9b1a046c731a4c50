import { parseSync } from 'oxc-parser';
import { lineAt } from './problem.mjs';

/**
 * @typedef {{ file: string, line: number, specifier: string, isTypeOnly: boolean }} Import
 */

/**
 * The imports of a source file: static, dynamic with a literal, and re-exports.
 * @param {string} file
 * @param {string} text
 * @returns {Import[]}
 */
export function readImports(file, text) {
  const { module } = parseSync(file, text);
  const found = [];
  const add = (specifier, start, isTypeOnly) => {
    found.push({ file, line: lineAt(text, start), specifier, isTypeOnly });
  };
  for (const { moduleRequest, entries, start } of module.staticImports) {
    add(moduleRequest.value, start, entries.length > 0 && entries.every((entry) => entry.isType));
  }
  for (const { entries } of module.staticExports) {
    const from = entries.find((entry) => entry.moduleRequest);
    if (!from?.moduleRequest) continue;
    const isTypeOnly = entries.every((entry) => entry.isType);
    add(from.moduleRequest.value, from.start, isTypeOnly);
  }
  for (const { moduleRequest, start } of module.dynamicImports) {
    const literal = /^(['"`])([^'"`$]+)\1$/.exec(text.slice(moduleRequest.start, moduleRequest.end));
    if (literal) add(literal[2], start, false);
  }
  return found;
}

/**
 * `@scope/name/sub/path` as a package and a sub-path; null for relative paths, aliases and Node's own modules.
 * @param {string} specifier
 */
export function splitSpecifier(specifier) {
  if (/^(\.|\/|node:|@\/|~\/|#)/.test(specifier)) return null;
  const parts = specifier.split('/');
  const nameLength = specifier.startsWith('@') ? 2 : 1;
  return { packageName: parts.slice(0, nameLength).join('/'), subPath: parts.slice(nameLength).join('/') };
}
