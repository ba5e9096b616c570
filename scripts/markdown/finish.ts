import rehypeHighlight from 'rehype-highlight';
import type { Element, Nodes, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { unified } from 'unified';
import { SKIP } from 'unist-util-visit';
import { settleAnchors } from './anchors.ts';
import type { FrontMatter } from './front-matter.ts';
import { dropTitle, findTitle, levelHeadings, nameHeadings } from './headings.ts';
import { element } from './hast.ts';
import { showHiddenCharactersInCode, withHiddenCharactersNamed } from './hidden-characters.ts';
import { limits } from '../limits.ts';
import { setMath } from './math.ts';
import type { ParsedDocument } from './parsed.ts';
import { walk, walkElements } from './walk.ts';

// The first letter is of a script that runs from right to left.
const firstLetters = /^[^\p{L}]*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;
const highlight = unified().use(rehypeHighlight);

/** Turns a clean tree into the body of a page: title, anchors, levels, highlighted code. */
export function finish(tree: Root, matter: FrontMatter): Omit<ParsedDocument, 'remarks'> {
  nameHeadings(tree);
  const title = withHiddenCharactersNamed(matter.title ?? findTitle(tree) ?? '', 'words') || null;
  settleAnchors(tree);
  const titleIds = title ? dropTitle(tree, title) : [];
  const headings = levelHeadings(tree);
  wrapTables(tree);
  setMath(tree);
  highlightCode(tree);
  showHiddenCharactersInCode(tree);
  frameDiagrams(tree);
  directText(tree);
  dropBlankLines(tree);
  const ids = keepLines(tree);
  return { tree, title, matter, headings, ids, titleIds, listed: [], fallback: null };
}

/** A diagram stays the text it is written as, in a frame that says so and that the site may draw it in. */
function frameDiagrams(tree: Root): void {
  walkElements(tree, (pre, index, parent) => {
    const code = pre.tagName === 'pre' ? pre.children[0] : undefined;
    const names = code?.type === 'element' ? code.properties.className : undefined;
    if (!parent || index === undefined || !Array.isArray(names)) return;
    if (!names.join(' ').toLowerCase().includes('language-mermaid')) return;
    parent.children.splice(
      index,
      1,
      element('figure', { className: ['diagram'] }, [element('figcaption', {}, []), pre]),
    );
    return SKIP;
  });
}

/** Tables scroll on their own, so that a wide one never widens the page. */
function wrapTables(tree: Root): void {
  walkElements(tree, (table, index, parent) => {
    if (table.tagName !== 'table' || !parent || index === undefined || isScroller(parent)) return;
    nameHeaderCells(table);
    const properties = { className: ['table-scroll'], role: 'group', tabIndex: 0 };
    parent.children.splice(index, 1, element('div', properties, [table]));
  });
}

/** Says of each header cell whether it stands for its column or its row. */
function nameHeaderCells(table: Element): void {
  walkElements(table, (row, _index, parent) => {
    if (row.tagName !== 'tr') return;
    const cells = row.children.filter((cell) => cell.type === 'element');
    const isHead = parent?.type === 'element' && parent.tagName === 'thead';
    const isMixed = cells.some(({ tagName }) => tagName === 'td') && cells[0]?.tagName === 'th';
    const scope = isMixed && !isHead ? 'row' : 'col';
    for (const { tagName, properties } of cells) if (tagName === 'th') properties.scope ??= scope;
  });
}

function isScroller(node: Nodes): boolean {
  return node.type === 'element' && node.properties.role === 'group';
}

function highlightCode(tree: Root): void {
  walkElements(tree, (pre) => {
    if (pre.tagName !== 'pre') return;
    pre.properties.tabIndex = 0;
    const code = pre.children[0];
    if (code?.type !== 'element' || code.tagName !== 'code' || lengthOf(code) > limits.highlighted) return;
    highlight.runSync({ type: 'root', children: [pre] });
  });
}

function lengthOf({ children }: Element): number {
  return children.reduce((sum, child) => sum + (child.type === 'text' ? child.value.length : 0), 0);
}

/** A block whose words run from right to left says so, whatever the text around it does. */
function directText(tree: Root): void {
  walkElements(tree, (block) => {
    if (!/^(p|li|h[1-6]|t[dh]|d[td]|blockquote|summary|figcaption)$/.test(block.tagName)) return;
    if (firstLetters.test(toString(block))) block.properties.dir ??= 'auto';
  });
}

/** Between blocks one line break is enough. */
function dropBlankLines(tree: Root): void {
  const isBlank = (node: Nodes | undefined) => node?.type === 'text' && node.value.trim() === '';
  tree.children = tree.children.filter(
    (node, index) => !isBlank(node) || (index > 0 && !isBlank(tree.children[index - 1])),
  );
  for (const node of tree.children) if (node.type === 'text' && isBlank(node)) node.value = '\n';
}

/** Of all positions only those of links and pictures are kept. Returns the ids that the body has in the end. */
function keepLines(tree: Root): string[] {
  const ids: string[] = [];
  walk(tree, (node) => {
    if (node.type === 'element') {
      delete node.data;
      if (typeof node.properties.id === 'string') ids.push(node.properties.id);
      if (node.tagName === 'a' || node.tagName === 'img') return;
    }
    delete node.position;
  });
  return ids;
}
