import type { ElementContent, Root } from 'hast';
import { SKIP } from 'unist-util-visit';
import { text } from './hast.ts';
import { walkElements } from './walk.ts';

/** What may stand in preformatted text: everything else that is allowed is a block. */
const phrases = new Set([
  ...['a', 'abbr', 'b', 'br', 'cite', 'code', 'del', 'dfn', 'em', 'i', 'img', 'ins', 'kbd', 'mark', 'q', 'rp', 'rt'],
  ...['ruby', 's', 'samp', 'small', 'span', 'strong', 'sub', 'sup', 'time', 'var', 'wbr'],
]);

/**
 * A blank line ends the HTML that a `<pre>` opened, so Markdown reads paragraphs, headings and lists in it. They are
 * text of the `<pre>` again, with a blank line between them.
 */
export function levelPreformatted(tree: Root): void {
  walkElements(tree, (pre) => {
    if (pre.tagName !== 'pre') return;
    const levelled = pre.children.flatMap(toPhrases);
    if (levelled.length > pre.children.length) pre.children = joinLines(levelled);
    return SKIP;
  });
}

function toPhrases(node: ElementContent): ElementContent[] {
  if (node.type !== 'element') return [node];
  const children = node.children.flatMap(toPhrases);
  return phrases.has(node.tagName) ? [{ ...node, children }] : [text('\n'), ...children, text('\n')];
}

function joinLines(nodes: readonly ElementContent[]): ElementContent[] {
  const joined: ElementContent[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.type === 'text' && last?.type === 'text')
      joined.splice(-1, 1, text((last.value + node.value).replace(/\n\s*\n/g, '\n\n')));
    else joined.push(node);
  }
  return joined;
}
