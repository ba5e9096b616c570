import { parseMarkdown } from './parse-markdown.ts';
import type { DocumentInput, Format, ParsedDocument } from './parsed.ts';
import { asPlainText, nothingLeft } from './plain-text.ts';

// The other readers are loaded with the first document that needs them: most products are all Markdown.
const readers: Readonly<Record<Format, (input: DocumentInput) => Promise<ParsedDocument>>> = {
  markdown: (input) => Promise.resolve(parseMarkdown(input)),
  restructuredtext: async (input) => (await import('./parse-rst.ts')).parseRst(input),
  asciidoc: async (input) => (await import('./parse-asciidoc.ts')).parseAsciidoc(input),
  text: ({ text }) => Promise.resolve(asPlainText(text, null)),
};

/** One document in, one harmless tree out. Only for processes that can be ended: some documents never come to an end. */
export async function parseDocument(input: DocumentInput): Promise<ParsedDocument> {
  const parsed = await readers[input.format](input);
  const nothing =
    parsed.title === null &&
    parsed.tree.children.every(({ type, ...node }) => type === 'text' && 'value' in node && node.value.trim() === '');
  return nothing && input.text.trim() !== '' ? asPlainText(input.text, nothingLeft) : parsed;
}
