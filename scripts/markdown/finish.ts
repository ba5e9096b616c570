import rehypeHighlight from 'rehype-highlight';
import type { Element, Nodes, Root } from 'hast';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { settleAnchors } from './anchors.ts';
import type { FrontMatter } from './front-matter.ts';
import { dropTitle, findTitle, levelHeadings, nameHeadings } from './headings.ts';
import { limits } from './limits.ts';
import type { ParsedDocument } from './parsed.ts';

const highlight = unified().use(rehypeHighlight);

/** Turns a clean tree into the body of a page: title, anchors, levels, highlighted code. */
export function finish(tree: Root, matter: FrontMatter): Omit<ParsedDocument, 'remarks'> {
  nameHeadings(tree);
  const title = matter.title ?? findTitle(tree);
  settleAnchors(tree);
  const titleIds = title ? dropTitle(tree, title) : [];
  const headings = levelHeadings(tree);
  wrapTables(tree);
  highlightCode(tree);
  const ids = keepLines(tree);
  return { tree, title, matter, headings, ids, titleIds, fallback: null };
}

/** Tables scroll on their own, so that a wide one never widens the page. */
function wrapTables(tree: Root): void {
  visit(tree, 'element', (element, index, parent) => {
    if (element.tagName !== 'table' || !parent || index === undefined || isScroller(parent)) return;
    const properties = { className: ['table-scroll'], role: 'group', tabIndex: 0 };
    parent.children.splice(index, 1, { type: 'element', tagName: 'div', properties, children: [element] });
  });
}

function isScroller(node: Nodes): boolean {
  return node.type === 'element' && node.properties.role === 'group';
}

function highlightCode(tree: Root): void {
  visit(tree, 'element', (element) => {
    if (element.tagName !== 'pre') return;
    element.properties.tabIndex = 0;
    const code = element.children[0];
    if (code?.type !== 'element' || code.tagName !== 'code' || lengthOf(code) > limits.highlighted) return;
    highlight.runSync({ type: 'root', children: [element] });
  });
}

function lengthOf(element: Element): number {
  return element.children.reduce((sum, child) => sum + (child.type === 'text' ? child.value.length : 0), 0);
}

/** Of all positions only those of links and pictures are kept. Returns the ids that the body has in the end. */
function keepLines(tree: Root): string[] {
  const ids: string[] = [];
  visit(tree, (node) => {
    if (node.type === 'element') {
      delete node.data;
      if (typeof node.properties.id === 'string') ids.push(node.properties.id);
      if (node.tagName === 'a' || node.tagName === 'img') return;
    }
    delete node.position;
  });
  return ids;
}
