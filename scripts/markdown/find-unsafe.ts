import { toHtml } from 'hast-util-to-html';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { allowedHtml } from './allowed-html.ts';
import { allowedMath } from './math.ts';
import { limits } from '../limits.ts';

const parser = unified().use(rehypeParse, { fragment: true }).freeze();
const elements = new Set([...(allowedHtml.tagNames ?? []), ...(allowedMath.tagNames ?? [])]);
const attributes = new Set(
  ['id', 'lang', 'dir', 'title', 'className', 'href', 'rel', 'src', 'srcSet', 'sizes', 'alt', 'width', 'height']
    .concat(['loading', 'decoding', 'tabIndex', 'role', 'ariaLabel', 'colSpan', 'rowSpan', 'scope', 'abbr', 'start'])
    .concat(['value', 'open', 'type', 'checked', 'disabled', 'dateTime', 'dataFootnotes', 'dataFootnoteRef'])
    .concat(['dataFootnoteBackref', 'display', 'xmlns', 'encoding'])
    .concat((allowedMath.attributes?.['*'] ?? []).map(String)),
);
const link = /^(https?:\/\/[^\s"<>]+|mailto:[^\s"<>]+|catalogue:\/docs\/[a-z0-9/._-]+(#[^\s"<>]*)?|#[^\s"<>]*)$/;
const picture = /^catalogue:\/media\/[a-z0-9-]+\/[\w.-]+$/;

/**
 * Reads a finished body as a browser would, and names everything in it that the catalogue does not write.
 * It shares no code with what made the body, so that a fault there does not hide here.
 */
export function findUnsafe(html: string): string[] {
  const found: string[] = [];
  const tree = parser.parse(html);
  // Stray end tags and a second <body> leave nothing in a fragment, and would still act in a page.
  if (toHtml(tree) !== html) found.push('markup that a browser would read otherwise than it stands there');
  visit(tree, (node) => {
    if (node.type === 'comment' || node.type === 'doctype') found.push(node.type);
    if (node.type !== 'element') return;
    const { tagName, properties } = node;
    if (!elements.has(tagName)) found.push(`<${tagName}>`);
    for (const [name, value] of Object.entries(properties)) {
      const values =
        name === 'srcSet'
          ? String(value)
              .split(', ')
              .map((part) => part.replace(/ \d+w$/, ''))
          : [String(value)];
      const known = attributes.has(name);
      const safe = values.every((one) => {
        if (name === 'href') return link.test(one);
        return name === 'src' || name === 'srcSet' ? picture.test(one) : true;
      });
      if (!known || !safe) found.push(`<${tagName} ${name}="${values.join(', ').slice(0, limits.quoted)}">`);
    }
  });
  return found;
}
