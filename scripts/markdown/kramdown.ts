import type { Properties } from 'hast';
import type { List, Paragraph, Parents, PhrasingContent, Root, RootContent, Text } from 'mdast';
import { visit } from 'unist-util-visit';

/** What an attribute list such as `{: #id .note }` says. */
interface Attributes {
  id: string | null;
  classes: string[];
}

// Of all nodes, as definition lists have none of mdast's own.
declare module 'unist' {
  interface Data {
    /** Attributes that kramdown would give the block. */
    kramdown?: Attributes;
    hName?: string | undefined;
    hProperties?: Properties | undefined;
  }
}

const list = String.raw`\{:\s*([^{}\n]*)\}`;
const alone = new RegExp(String.raw`^${list}\s*$`);
const leading = new RegExp(String.raw`^${list}[ \t]*\n`);
const trailing = new RegExp(String.raw`\n[ \t]*${list}\s*$`);
const afterInline = new RegExp(String.raw`^${list}`);
const headingId = /\s*\{:?\s*#([\w-]+)[^{}\n]*\}\s*$/;

/**
 * Reads kramdown's attribute lists, which Jekyll sites use for callouts and anchors, and takes them out of the
 * text: `{: .note }` before, after or behind a block, `## Title {#id}`, and the table of contents `{:toc}`.
 */
export function readKramdown(tree: Root): void {
  visit(tree, (node) => {
    if (node.type === 'heading') readHeading(node.children, (id) => (node.data = { kramdown: { id, classes: [] } }));
    if (node.type === 'paragraph') readInline(node.children);
    if (node.type === 'root' || node.type === 'blockquote' || node.type === 'listItem') readBlocks(node);
  });
  visit(tree, 'list', (node, index, parent) => {
    if (!parent || index === undefined || !isTableOfContents(node)) return;
    parent.children.splice(index, 1);
    return index;
  });
  visit(tree, (node) => {
    const id = node.data?.kramdown?.id;
    if (id && node.data) node.data.hProperties = { ...node.data.hProperties, id };
  });
}

function readHeading(children: PhrasingContent[], found: (id: string) => void): void {
  const last = children.at(-1);
  if (last?.type !== 'text') return;
  const match = headingId.exec(last.value);
  if (!match?.[1]) return;
  last.value = last.value.slice(0, match.index);
  found(match[1]);
}

function readInline(children: PhrasingContent[]): void {
  children.forEach((child, index) => {
    const before = children[index - 1];
    if (child.type !== 'text' || !before || before.type === 'text' || before.type === 'break') return;
    child.value = child.value.replace(afterInline, '');
  });
}

function readBlocks(parent: Parents): void {
  const kept: RootContent[] = [];
  let waiting: Attributes | null = null;
  for (const block of parent.children) {
    if (waiting) give(block, waiting);
    waiting = null;
    if (block.type !== 'paragraph') {
      kept.push(block);
      continue;
    }
    const before = kept.at(-1);
    const adjacent = before?.position?.end.line === (block.position?.start.line ?? 0) - 1 ? before : undefined;
    const only = textMatch(block, alone, 'only');
    if (only) {
      if (adjacent) give(adjacent, only);
      else waiting = only;
      continue;
    }
    const first = textMatch(block, leading, 'first');
    if (first) give(adjacent ?? block, first);
    const last = textMatch(block, trailing, 'last');
    if (last) give(block, last);
    kept.push(block);
  }
  (parent.children as RootContent[]) = kept;
}

/** Takes an attribute list out of a paragraph's first or last text. */
function textMatch(block: Paragraph, pattern: RegExp, where: 'only' | 'first' | 'last'): Attributes | null {
  if (where === 'only' && block.children.length !== 1) return null;
  const node: PhrasingContent | undefined = where === 'last' ? block.children.at(-1) : block.children[0];
  if (node?.type !== 'text') return null;
  const match = pattern.exec(node.value);
  if (!match) return null;
  cut(node, match);
  return attributes(match[1] ?? '');
}

function cut(node: Text, match: RegExpExecArray): void {
  node.value = node.value.slice(0, match.index) + node.value.slice(match.index + match[0].length);
}

function attributes(written: string): Attributes {
  const words = written.split(/\s+/).flatMap((word) => word.match(/[.#]?[\w-]+/g) ?? []);
  return {
    id: words.find((word) => word.startsWith('#'))?.slice(1) ?? null,
    classes: words.filter((word) => !word.startsWith('#')).map((word) => word.replace(/^\./, '')),
  };
}

function give(block: RootContent, { id, classes }: Attributes): void {
  const before = block.data?.kramdown;
  block.data = {
    ...block.data,
    kramdown: { id: id ?? before?.id ?? null, classes: [...(before?.classes ?? []), ...classes] },
  };
}

/** Jekyll puts its own table of contents where a list is marked with `{:toc}`; the catalogue has one on each page. */
function isTableOfContents(list: List): boolean {
  if (list.data?.kramdown?.classes.includes('toc')) return true;
  const blocks = list.children.flatMap((item) => item.children);
  return blocks.some((block) => block.data?.kramdown?.classes.includes('toc'));
}
