import type { ElementContent, Root } from 'hast';
import { SKIP } from 'unist-util-visit';
import { element, text } from './hast.ts';
import { walk } from './walk.ts';

/** The scheme of addresses that the site completes with its own. No document can produce one: see `seal`. */
export const scheme = 'catalogue:/';

/** An address that is no page or picture of the catalogue, and does not read as one anywhere in it. */
export function sealAddress(address: string): string {
  return address.replaceAll(scheme, 'catalogue%3A/');
}

/** Keeps the site from completing what a document only writes about: text is parted there, attributes encoded. */
export function seal(tree: Root): void {
  walk(tree, (node, index, parent) => {
    if (node.type === 'element') {
      for (const [name, value] of Object.entries(node.properties)) {
        if (typeof value === 'string') node.properties[name] = sealAddress(value);
      }
    }
    if (node.type !== 'text' || !node.value.includes(scheme) || !parent || index === undefined) return;
    const parts = node.value
      .split(scheme)
      .flatMap((part, number): ElementContent[] =>
        number === 0 ? [text(part)] : [text('catalogue:'), element('wbr', {}, []), text(`/${part}`)],
      );
    parent.children.splice(index, 1, ...parts);
    return [SKIP, index + parts.length];
  });
}
