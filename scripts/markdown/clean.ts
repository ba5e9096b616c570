import type { Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize from 'rehype-sanitize';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { allowedHtml } from './allowed-html.ts';
import { dropBadges } from './badges.ts';
import { keepWithinBounds } from './bounds.ts';
import { showHiddenCharacters } from './hidden-characters.ts';
import { modernise } from './modernise.ts';

const raw = unified().use(rehypeRaw, { tagfilter: true });
const sanitise = unified().use(rehypeSanitize, allowedHtml);

/** Reads HTML as a tree, as a browser would. */
export function parseHtml(html: string): Root {
  return raw.runSync({ type: 'root', children: [{ type: 'raw', value: html }] });
}

/** The one door: of all that stands in a document, only what the allow-list names comes through. */
export function clean(untrusted: Root): Root {
  const tree = raw.runSync(untrusted);
  openTemplates(tree);
  keepWithinBounds(tree);
  const safe = sanitise.runSync(tree);
  dropBadges(safe);
  modernise(safe);
  showHiddenCharacters(safe);
  return safe;
}

/** The content of a template stands beside the tree; here it is a part like any other. */
function openTemplates(tree: Root): void {
  visit(tree, 'element', (element) => {
    if (element.tagName !== 'template' || !element.content) return;
    element.children = element.content.children.filter((child) => child.type === 'element' || child.type === 'text');
    delete element.content;
  });
}
