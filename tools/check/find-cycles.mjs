/**
 * The cycles of a graph, each once: its nodes in order, from the one that was reached again.
 * @template Edge
 * @param {Map<string, Map<string, Edge>>} edges node → node → what makes the edge
 * @returns {{ nodes: string[], closing: Edge }[]} `closing` leads from the last node to the first
 */
export function findCycles(edges) {
  /** @type {{ nodes: string[], closing: Edge }[]} */
  const cycles = [];
  const done = new Set();
  /** @param {string} node @param {string[]} trail */
  const follow = (node, trail) => {
    if (done.has(node)) return;
    const path = [...trail, node];
    for (const [next, edge] of edges.get(node) ?? []) {
      const start = path.indexOf(next);
      if (start >= 0) cycles.push({ nodes: path.slice(start), closing: edge });
      else follow(next, path);
    }
    done.add(node);
  };
  for (const node of edges.keys()) follow(node, []);
  return cycles;
}
