import { findCycles } from './find-cycles.mjs';
import { splitSpecifier } from './read-imports.mjs';
import { isTestFile, packageOf } from './repository-files.mjs';

/**
 * Finds packages that reach themselves through the imports of their sources, not of their tests.
 * @param {import('./read-imports.mjs').Import[]} imports
 * @returns {import('./problem.mjs').Problem[]}
 */
export function checkCycles(imports) {
  return findCycles(packageEdges(imports)).map(({ nodes, closing: { file, line } }) => {
    const cycle = [...nodes, nodes[0]].join(' → ');
    return {
      file,
      line,
      message: `closes the cycle ${cycle}: move what both need into the lower package`,
    };
  });
}

/** @returns {Map<string, Map<string, import('./read-imports.mjs').Import>>} package → package → the first such import */
function packageEdges(imports) {
  const edges = new Map();
  for (const found of imports) {
    const from = packageOf(found.file)?.name;
    const to = /^@darkroom\/(.+)$/.exec(splitSpecifier(found.specifier)?.packageName ?? '')?.[1];
    if (!from || !to || from === to || isTestFile(found.file)) continue;
    if (!edges.has(from)) edges.set(from, new Map());
    if (!edges.get(from).has(to)) edges.get(from).set(to, found);
  }
  return edges;
}
