import type { Root } from 'hast';
import type { ParsedDocument } from './parsed.ts';
import { withHiddenCharactersNamed } from './hidden-characters.ts';

/** The reason where all of a document is such as is not shown. */
export const nothingLeft = 'nothing of it would be left';

/** A document as plain text: what remains when nothing better can be made of it. */
export function asPlainText(text: string, fallback: string | null): ParsedDocument {
  const value = withHiddenCharactersNamed(text.replace(/\r\n?/g, '\n').trim());
  const tree: Root = {
    type: 'root',
    children: [
      {
        type: 'element',
        tagName: 'pre',
        properties: { className: ['plain-text'], tabIndex: 0 },
        children: [{ type: 'text', value }],
      },
    ],
  };
  return { tree, title: null, matter: {}, headings: [], ids: [], titleIds: [], listed: [], remarks: [], fallback };
}
