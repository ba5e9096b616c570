import type { BlockContent, PhrasingContent, Root } from 'mdast';
import type {} from 'satteri';
import { visit } from 'unist-util-visit';

/** Names the elements of description lists, which Markdown of its own has no word for. */
export function nameDescriptionLists(tree: Root): void {
  visit(tree, (node) => {
    if (node.type === 'descriptionList') node.data = { ...node.data, hName: 'dl' };
    if (node.type === 'descriptionTerm') node.data = { ...node.data, hName: 'dt' };
    if (node.type !== 'descriptionDetails') return;
    node.data = { ...node.data, hName: 'dd' };
    // As in lists, what stands close together is no paragraph.
    if (!node.spread) Object.assign(node, { children: node.children.flatMap(unwrap) });
  });
}

function unwrap(node: BlockContent): Array<BlockContent | PhrasingContent> {
  return node.type === 'paragraph' ? node.children : [node];
}
