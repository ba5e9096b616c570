import type { DocumentInput, Format, ParsedDocument } from './parsed.ts';
import { asPlainText, nothingLeft } from './plain-text.ts';

// Each reader is loaded with the first document that needs it: most products are all Markdown.
const readers: Readonly<Record<Format, (input: DocumentInput) => Promise<ParsedDocument>>> = {
  markdown: async (input) => (await import('./parse-markdown.ts')).parseMarkdown(input),
  restructuredtext: async (input) => (await import('./parse-rst.ts')).parseRst(input),
  asciidoc: async (input) => (await import('./parse-asciidoc.ts')).parseAsciidoc(input),
  text: ({ text }) => Promise.resolve(asPlainText(text, null)),
};

/** Runs in a worker: one document in, one harmless tree out. */
export default async function parse(input: DocumentInput): Promise<ParsedDocument> {
  const parsed = await readers[input.format](input);
  const nothing =
    parsed.title === null &&
    parsed.tree.children.every(({ type, ...node }) => type === 'text' && 'value' in node && node.value.trim() === '');
  return nothing && input.text.trim() !== '' ? asPlainText(input.text, nothingLeft) : parsed;
}
