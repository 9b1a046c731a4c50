import { splitSpecifier } from './read-imports.mjs';
import { isTestFile, packageOf } from './repository-files.mjs';

/**
 * Packages that reach themselves through what their sources (not their tests) import.
 * @param {import('./read-imports.mjs').Import[]} imports
 * @returns {import('./problem.mjs').Problem[]}
 */
export function checkCycles(imports) {
  const edges = packageEdges(imports);
  const problems = [];
  const reported = new Set();
  const visit = (name, trail, arrival) => {
    const start = trail.indexOf(name);
    if (start === -1) {
      for (const [next, found] of edges.get(name) ?? []) visit(next, [...trail, name], found);
      return;
    }
    const cycle = trail.slice(start);
    const id = cycle.toSorted().join(' ');
    if (reported.has(id)) return;
    reported.add(id);
    const message = `closes the cycle ${[...cycle, name].join(' → ')}: move what both need into the lower package`;
    problems.push({ file: arrival.file, line: arrival.line, message });
  };
  for (const name of edges.keys()) visit(name, [], null);
  return problems;
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
