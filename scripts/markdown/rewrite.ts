import type { Element, Parents, Root } from 'hast';
import { SKIP } from 'unist-util-visit';
import type { FileTarget, LinkContext } from './link-source.ts';
import { locate } from './locate.ts';
import type { RewriteContext, Rewritten } from './rewrite-context.ts';
import { rewriteLink } from './rewrite-link.ts';
import { rewritePicture } from './rewrite-picture.ts';
import { seal } from './seal.ts';
import { walkElements } from './walk.ts';

/** The pictures that a document shows: files of its repositories, and addresses on other hosts. */
export function picturesIn(tree: Root, context: LinkContext): { files: FileTarget[]; addresses: string[] } {
  const files: FileTarget[] = [];
  const addresses: string[] = [];
  walkElements(tree, ({ tagName, properties }) => {
    if (tagName !== 'img' || typeof properties.src !== 'string') return;
    const located = locate(properties.src, context);
    if (located.kind === 'file') files.push(located);
    if (located.kind === 'external') addresses.push(located.url);
  });
  return { files, addresses };
}

/** Writes every link and picture of a document anew, each from what it was found to mean. */
export function rewrite(tree: Root, context: RewriteContext): Rewritten {
  const result: Rewritten = { links: 0, pictures: 0, remarks: [] };
  const linked = new Set<Element>();
  seal(tree);
  walkElements(tree, (element, index, parent) => {
    if (!parent || index === undefined) return;
    if (element.tagName === 'a' && element.properties.href !== undefined) {
      walkElements(element, (inside) => void linked.add(inside));
      parent.children[index] = rewriteLink(element, context, result);
      return;
    }
    if (element.tagName === 'a') return unlink(element, index, parent);
    if (element.tagName !== 'img') return;
    const made = rewritePicture(element, context, result, linked.has(element));
    parent.children.splice(index, 1, ...made);
    return [SKIP, index + made.length];
  });
  return result;
}

/** What is no link is at most an anchor. */
function unlink(element: Element, index: number, parent: Parents): [typeof SKIP, number] | undefined {
  element.tagName = 'span';
  if (element.properties.id !== undefined) return undefined;
  parent.children.splice(index, 1, ...element.children);
  return [SKIP, index];
}
