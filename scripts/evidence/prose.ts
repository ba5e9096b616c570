import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit, SKIP } from 'unist-util-visit';
import { limits } from '../limits.ts';

const markdown = unified().use(remarkParse).use(remarkGfm).freeze();

/** A document as Markdown; other markup is close enough to count words and find headings. */
function parseProse(text: string): Root {
  return markdown.parse(withoutFrontMatter(text).slice(0, limits.prose));
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

function withoutFrontMatter(text: string): string {
  return text.replace(/^\uFEFF?---\n[\s\S]*?\n---\n/, '');
}

function withoutTags(html: string): string {
  return html.replaceAll(/<!--[\s\S]*?-->/g, ' ').replaceAll(/<[^>]*>/g, ' ');
}
