import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import type { Root } from 'hast';
import type { Root as MarkdownRoot } from 'mdast';
import { unified } from 'unified';
import { readAdmonitions } from './admonitions.ts';
import { makeCallouts } from './callouts.ts';
import { clean } from './clean.ts';
import { writeEmoji } from './emoji.ts';
import { finish } from './finish.ts';
import { openFrontMatter } from './front-matter.ts';
import { readKramdown } from './kramdown.ts';
import { writeOutLiquid } from './liquid.ts';
import type { DocumentInput, ParsedDocument } from './parsed.ts';

const markdown = unified().use(remarkParse).use(remarkGfm);
const html = unified().use(remarkRehype, { allowDangerousHtml: true, clobberPrefix: '' });

/** Makes a harmless tree of a Markdown document. */
export function parseMarkdown({ text, jekyll }: DocumentInput): ParsedDocument {
  const { matter, body, problem } = openFrontMatter(text);
  const source = jekyll ? writeOutLiquid(body, { title: matter.title ?? '' }) : body;
  const tree = clean(toHtml(source));
  return { ...finish(tree, matter), remarks: problem ? [{ line: 1, text: problem }] : [] };
}

/** Blocks that stand inside an admonition may hold admonitions of their own. */
function parse(source: string): MarkdownRoot {
  const tree = markdown.parse(source);
  readAdmonitions(tree, source, parse);
  return tree;
}

function toHtml(source: string): Root {
  const tree = parse(source);
  readKramdown(tree);
  makeCallouts(tree);
  writeEmoji(tree);
  return html.runSync(tree);
}
