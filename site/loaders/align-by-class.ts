import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/** A step for curated pages: MDX writes the sides of a table's columns as inline styles, which the policy of the site forbids. */
export function alignByClass() {
  return (tree: Root) => {
    visit(tree, 'element', ({ properties }) => {
      const { align } = properties;
      if (typeof align !== 'string') return;
      delete properties['align'];
      properties['className'] = [`align-${align}`];
    });
  };
}
