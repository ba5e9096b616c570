import type { Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize from 'rehype-sanitize';
import { unified } from 'unified';
import { allowedHtml } from './allowed-html.ts';
import { decodeAddress } from './decode-address.ts';
import { dropBadges } from './badges.ts';
import { keepWithinBounds } from './bounds.ts';
import { element } from './hast.ts';
import { showHiddenCharacters } from './hidden-characters.ts';
import { modernise } from './modernise.ts';
import { levelPreformatted } from './preformatted.ts';
import { readTasks } from './tasks.ts';
import { walkElements } from './walk.ts';

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
  linkRecordings(tree);
  keepWithinBounds(tree);
  readTasks(tree);
  const safe = sanitise.runSync(tree);
  dropBadges(safe);
  modernise(safe);
  levelPreformatted(safe);
  showHiddenCharacters(safe);
  return safe;
}

/** The content of a template stands beside the tree; here it is a part like any other. */
function openTemplates(tree: Root): void {
  walkElements(tree, (element) => {
    if (element.tagName !== 'template' || !element.content) return;
    element.children = element.content.children.filter((child) => child.type === 'element' || child.type === 'text');
    delete element.content;
  });
}

/** A film or a sound is not shown, but it can be gone to. */
function linkRecordings(tree: Root): void {
  walkElements(tree, (media) => {
    if (media.tagName !== 'video' && media.tagName !== 'audio') return;
    const sources = [media, ...media.children.filter((child) => child.type === 'element')];
    const address = sources.map(({ properties }) => properties.src).find((src) => typeof src === 'string');
    media.tagName = 'span';
    media.properties = {};
    if (address) media.children.unshift(element('a', { href: address }, [nameIn(address)]));
  });
}

function nameIn(address: string): string {
  return decodeAddress(address.split(/[?#]/)[0]?.split('/').at(-1) ?? '') || address;
}
