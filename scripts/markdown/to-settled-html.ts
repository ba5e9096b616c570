import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';

const parser = unified().use(rehypeParse, { fragment: true }).freeze();

/**
 * Writes a tree as HTML that a browser reads as the very same tree: a box inside a paragraph, for instance, would
 * end the paragraph, and so it is written where it ends up. Throws where no order is found.
 */
export function toSettledHtml(tree: Root): string {
  let html = toHtml(tree);
  for (let round = 0; round < 4; round++) {
    const read = toHtml(parser.parse(html));
    if (read === html) return html;
    html = read;
  }
  throw new Error('its elements stand in each other in a way that no browser shows');
}
