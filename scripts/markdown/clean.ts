import type { Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize from 'rehype-sanitize';
import { unified } from 'unified';
import { allowedHtml } from './allowed-html.ts';
import { dropBadges } from './badges.ts';
import { keepWithinBounds } from './bounds.ts';
import { showHiddenCharacters } from './hidden-characters.ts';
import { modernise } from './modernise.ts';

const raw = unified().use(rehypeRaw, { tagfilter: true });
const sanitise = unified().use(rehypeSanitize, allowedHtml);

/** The one door: of all that stands in a document, only what the allow-list names comes through. */
export function clean(untrusted: Root): Root {
  const tree = raw.runSync(untrusted);
  keepWithinBounds(tree);
  const safe = sanitise.runSync(tree);
  dropBadges(safe);
  modernise(safe);
  showHiddenCharacters(safe);
  return safe;
}
