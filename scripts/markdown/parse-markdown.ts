import remarkRehype from 'remark-rehype';
import type { Root } from 'hast';
import type { Root as MarkdownRoot } from 'mdast';
import { unified } from 'unified';
import { limits } from '../limits.ts';
import { readAdmonitions } from './admonitions.ts';
import { makeCallouts } from './callouts.ts';
import { clean } from './clean.ts';
import { nameDescriptionLists } from './description-lists.ts';
import { writeEmoji } from './emoji.ts';
import { finish } from './finish.ts';
import { openFrontMatter } from './front-matter.ts';
import { readKramdown } from './kramdown.ts';
import { readKramdownTables } from './kramdown-tables.ts';
import { writeOutLiquid } from './liquid.ts';
import { mathIn, pricesIn, readGitHubFormulas } from './math.ts';
import type { DocumentInput, ParsedDocument } from './parsed.ts';
import { insertAt, readMarkdown, type Features, type ReadMarkdown } from './read-markdown.ts';
import { linkReferences } from './references.ts';
import { linkSpacedFiles } from './spaced-links.ts';

const html = unified().use(remarkRehype, { allowDangerousHtml: true, clobberPrefix: '' });

/** Makes a harmless tree of a Markdown document. */
export function parseMarkdown({ text, jekyll, repository }: DocumentInput): ParsedDocument {
  const { matter, body, problem } = openFrontMatter(text);
  const source = jekyll ? writeOutLiquid(body, { title: matter.title ?? '' }) : body;
  const tree = clean(toTree(source, { repository, jekyll }));
  return { ...finish(tree, matter), remarks: problem ? [{ line: 1, text: problem }] : [] };
}

/** The document as HTML elements, with everything that stands in it: not harmless yet. */
export function toTree(source: string, { repository, jekyll }: Pick<DocumentInput, 'repository' | 'jekyll'>): Root {
  const tree = readerFor(source, jekyll)(source);
  readKramdown(tree);
  nameDescriptionLists(tree);
  makeCallouts(tree);
  linkSpacedFiles(tree);
  linkReferences(tree, repository);
  writeEmoji(tree);
  return html.runSync(tree);
}

/** Blocks that stand inside an admonition are read the same way, and may hold admonitions of their own. */
function readerFor(source: string, jekyll: boolean): (source: string) => MarkdownRoot {
  const features = { math: mathIn(source), definitionLists: jekyll };
  const read = (written: string): MarkdownRoot => {
    const { tree, text } = readWithPrices(written, features);
    readGitHubFormulas(tree, text);
    if (jekyll) readKramdownTables(tree, text, (table) => readMarkdown(table, features).tree);
    readAdmonitions(tree, text, read);
    return tree;
  };
  return read;
}

/** Reads with the dollars of prices escaped; where they come to no end, dollars mean money. */
function readWithPrices(written: string, features: Features): ReadMarkdown {
  let read = readMarkdown(written, features);
  for (let round = 0; round < limits.prices; round++) {
    const prices = pricesIn(read.tree, read.text);
    if (prices.length === 0) return read;
    read = readMarkdown(insertAt(read.text, prices, '\\'), features);
  }
  return readMarkdown(written, { ...features, math: 'blocks' });
}
