import { parseMarkdown } from './parse-markdown.ts';
import type { DocumentInput, ParsedDocument } from './parsed.ts';
import { asPlainText } from './plain-text.ts';

/** Runs in a worker: one document in, one harmless tree out. */
export default function parse(input: DocumentInput): ParsedDocument {
  return input.format === 'markdown' ? parseMarkdown(input) : asPlainText(input.text, null);
}
