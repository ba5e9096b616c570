import { paths } from '../../i18n/index.ts';
import { catalog } from '../settings.ts';
import { whole, type Feed } from './feed.ts';

const locale = catalog.languages[0] ?? 'da';

/** JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
export function toJsonFeed(feed: Feed): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: whole(paths.page(locale, feed.page)),
    feed_url: whole(paths.file(`${feed.path}.json`)),
    language: locale,
    authors: [{ name: catalog.name }],
    ...(feed.product ? { _product: { name: feed.product, ...feed.radar } } : {}),
    items: feed.entries.map(({ id, title, url, date, text, terms, data }) => ({
      ...{ id, url, title, content_text: text ?? title, date_published: date },
      ...(terms.length > 0 ? { tags: terms } : {}),
      ...data,
    })),
  });
}
