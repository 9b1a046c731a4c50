import path from 'node:path';
import { findCycles } from './find-cycles.mjs';
import { isTestFile } from './repository-files.mjs';

/** Folders whose folders form no circle. Add one as soon as it passes. */
const checkedFolders = ['packages/engine/src', 'packages/jobs/src/page'];

/**
 * Folders that reach themselves through the relative imports of their sources, types included. A folder inside another
 * one is a folder of its own.
 * @param {import('./read-imports.mjs').Import[]} imports
 * @returns {import('./problem.mjs').Problem[]}
 */
export function checkFolderCycles(imports) {
  return checkedFolders.flatMap((dir) =>
    findCycles(folderEdges(imports, dir)).map(({ nodes, closing: { file, line } }) => {
      const cycle = [...nodes, nodes[0]].join(' → ');
      return { file, line, message: `closes the cycle ${cycle}: move what both need into the lower folder` };
    }),
  );
}

/** @returns {Map<string, Map<string, import('./read-imports.mjs').Import>>} folder → folder → the first such import */
function folderEdges(imports, root) {
  const edges = new Map();
  for (const found of imports) {
    if (!found.file.startsWith(`${root}/`) || isTestFile(found.file)) continue;
    if (!found.specifier.startsWith('.')) continue;
    const from = path.posix.dirname(found.file);
    const to = path.posix.dirname(path.posix.join(from, found.specifier));
    if (from === to) continue;
    const [fromName, toName] = [from, to].map((dir) => path.posix.relative(path.posix.dirname(root), dir));
    if (!edges.has(fromName)) edges.set(fromName, new Map());
    if (!edges.get(fromName).has(toName)) edges.get(fromName).set(toName, found);
  }
  return edges;
}
