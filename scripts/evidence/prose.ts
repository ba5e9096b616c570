import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit, SKIP } from 'unist-util-visit';

const markdown = unified().use(remarkParse).use(remarkGfm).freeze();
/** Enough for any README, and little enough for a hostile one. */
const most = 200_000;

/** A document as Markdown; other markup is close enough to count words and find headings. */
export function parseProse(text: string): Root {
  return markdown.parse(withoutFrontMatter(text).slice(0, most));
}

/** Words of running text: no headings, code, tables, badges, comments and addresses. */
export function countWords(text: string): number {
  let words = 0;
  visit(parseProse(text), (node) => {
    if (node.type === 'heading' || node.type === 'table' || node.type === 'code') return SKIP;
    if (node.type === 'text') words += wordsIn(node.value);
    if (node.type === 'html') words += wordsIn(withoutTags(node.value));
    return undefined;
  });
  return words;
}

function wordsIn(text: string): number {
  return text.replaceAll(/https?:\S+/g, '').match(/\p{L}[\p{L}\p{M}'’-]+/gu)?.length ?? 0;
}

/** Headings by text and line, in Markdown and, by their underlines, in reStructuredText. */
export function headingsOf(text: string): Array<{ title: string; line: number }> {
  const headings: Array<{ title: string; line: number }> = [];
  const tree = parseProse(text);
  const offset = text.split('\n').length - withoutFrontMatter(text).split('\n').length;
  visit(tree, 'heading', (node) => {
    let title = '';
    visit(node, (inner) => {
      if (inner.type === 'text' || inner.type === 'inlineCode') title += inner.value;
    });
    headings.push({ title: title.trim(), line: (node.position?.start.line ?? 1) + offset });
  });
  return headings;
}

function withoutFrontMatter(text: string): string {
  return text.replace(/^\uFEFF?---\n[\s\S]*?\n---\n/, '');
}

function withoutTags(html: string): string {
  return html.replaceAll(/<!--[\s\S]*?-->/g, ' ').replaceAll(/<[^>]*>/g, ' ');
}
