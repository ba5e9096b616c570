import { generateAtomFeed } from 'feedsmith';
import { paths } from '../../i18n/index.ts';
import { catalog } from '../settings.ts';
import { legalText, permanentId, whole, type Feed } from './feed.ts';

const locale = catalog.languages[0] ?? 'da';

/** Atom (RFC 4287). */
export function toAtom(feed: Feed): string {
  const self = whole(paths.file(`${feed.path}.atom`));
  return legalText(
    generateAtomFeed({
      id: permanentId('feed', feed.path.slice(1)),
      title: { value: feed.title },
      updated: feed.updated,
      authors: [{ name: catalog.name }],
      links: [
        { rel: 'self', href: self, type: 'application/atom+xml' },
        { rel: 'alternate', href: whole(paths.page(locale, feed.page)), type: 'text/html' },
      ],
      entries: feed.entries.map(({ id, title, url, date, text, terms }) => ({
        id,
        title: { value: title },
        updated: date,
        published: date,
        links: [{ rel: 'alternate', href: url, type: 'text/html' }],
        ...(text === undefined ? {} : { summary: { value: text } }),
        ...(terms.length > 0 ? { categories: terms.map((term) => ({ term })) } : {}),
      })),
    }),
  );
}
