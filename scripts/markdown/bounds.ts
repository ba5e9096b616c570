import type { Nodes, Root } from 'hast';
import { limits } from '../limits.ts';

/** Refuses a tree that is too deep or too large to be carried on. Walks without recursion. */
export function keepWithinBounds(tree: Root): void {
  let nodes = 0;
  const open: Array<{ node: Nodes; depth: number }> = [{ node: tree, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, depth } = next;
    if (++nodes > limits.elements) throw new Error(`it has more than ${limits.elements} parts`);
    if (depth > limits.elementDepth)
      throw new Error(`its elements stand more than ${limits.elementDepth} deep in each other`);
    if ('children' in node) for (const child of node.children) open.push({ node: child, depth: depth + 1 });
  }
}
