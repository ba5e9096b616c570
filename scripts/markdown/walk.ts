import type { Element, Nodes, Parents, Root } from 'hast';
import { EXIT, SKIP } from 'unist-util-visit';

/** Nothing: go on; SKIP: not into this node; EXIT: the end; a number: where in the parent to go on. */
type Next = undefined | typeof SKIP | typeof EXIT | number | [typeof SKIP, number];
type Visitor<Node> = (node: Node, index: number | undefined, parent: Parents | undefined) => Next;

/**
 * Visits a tree as `unist-util-visit` does. A document is walked some thirty times, and that one makes a function and
 * a list of ancestors for each node: a quarter of what a document took.
 */
export function walk(tree: Nodes, visitor: Visitor<Nodes>): void {
  walkNode(tree, undefined, undefined, visitor);
}

/** The same, for elements alone. */
export function walkElements(tree: Root | Element, visitor: Visitor<Element>): void {
  walkNode(tree, undefined, undefined, (node, index, parent) =>
    node.type === 'element' ? visitor(node, index, parent) : undefined,
  );
}

function walkNode(node: Nodes, index: number | undefined, parent: Parents | undefined, visitor: Visitor<Nodes>): Next {
  const next = visitor(node, index, parent);
  if (next === EXIT || next === SKIP || Array.isArray(next) || !('children' in node)) return next;
  for (let at = 0; at >= 0 && at < node.children.length;) {
    const child = node.children[at];
    const then = child && walkNode(child, at, node, visitor);
    if (then === EXIT) return EXIT;
    at = typeof then === 'number' ? then : Array.isArray(then) ? then[1] : at + 1;
  }
  return next;
}
