import type { Parents, Root, Text } from 'mdast';
import { markdownToMdast } from 'satteri';
import { visit } from 'unist-util-visit';
import type { mathIn } from './math.ts';

/** What is read beyond GitHub's Markdown. */
export interface Features {
  math: ReturnType<typeof mathIn>;
  definitionLists: boolean;
}

const formulas = { none: false, blocks: { singleDollarTextMath: false }, inline: true };

/** A document as a tree, and the text that the positions in the tree count in. */
export interface ReadMarkdown {
  tree: Root;
  text: string;
}

/** Reads Markdown as GitHub does, by a native parser: the tree is the one that remark makes, in a twentieth of the time. */
export function readMarkdown(text: string, features: Features): ReadMarkdown {
  const tree = parse(text, features);
  const ends = cellsRunOver(tree, text);
  // A space ends an address, and is nothing at the end of a cell.
  return ends.length === 0 ? { tree, text } : readMarkdown(insertAt(text, ends, ' '), features);
}

function parse(text: string, { math, definitionLists }: Features): Root {
  const tree = markdownToMdast(text, {
    features: { gfm: true, frontmatter: false, math: formulas[math], definitionList: definitionLists },
  });
  if (tree.type !== 'root') throw new Error(`it reads as ${tree.type}`);
  visit(tree, 'text', joinNext);
  return tree;
}

/** Where the parser has looked for an address in vain, it leaves two texts side by side. */
function joinNext(first: Text, index: number | undefined, parent: Parents | undefined): void {
  if (!parent || index === undefined) return;
  for (let next = parent.children[index + 1]; next?.type === 'text'; next = parent.children[index + 1]) {
    first.value += next.value;
    if (first.position && next.position) first.position.end = next.position.end;
    parent.children.splice(index + 1, 1);
  }
}

/** Where a bare address runs over the end of its cell: the parser takes `|` for a part of it (its 0.10.5). */
function cellsRunOver(tree: Root, text: string): number[] {
  const ends: number[] = [];
  visit(tree, 'tableCell', (cell) => {
    visit(cell, 'link', ({ url, position }) => {
      if (!url.includes('|') || !position) return;
      const from = position.start.offset ?? 0;
      const bars = text.slice(from, position.end.offset).matchAll(/(?<=[^\\\s])\|/g);
      ends.push(...Array.from(bars, ({ index }) => from + index));
    });
  });
  return ends;
}

/** The text with something put in at each of these places, in their order. */
export function insertAt(text: string, places: readonly number[], mark: string): string {
  return [0, ...places].map((from, index) => text.slice(from, places[index])).join(mark);
}
