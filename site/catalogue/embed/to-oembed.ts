import { paths } from '../../i18n/index.ts';
import { whole } from '../feeds/feed.ts';
import { catalog } from '../settings.ts';
import type { Solution } from '../solution.ts';

const size = { width: 480, height: 240 };
const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** The card of a product as a frame, to be pasted into another site. */
export function toFrame(locale: string, { id, product }: Solution): string {
  const address = whole(paths.page(locale, `/embed/${id}/`));
  return `<iframe src="${address}" title="${escape(product.name)}" width="${size.width}" height="${size.height}" loading="lazy"></iframe>`;
}

/** The same without a frame, for sites that allow none: a link around a badge. */
export function toLink(locale: string, { id, product }: Solution): string {
  const page = whole(paths.page(locale, `/products/${id}/`));
  return `<a href="${page}"><img src="${whole(paths.file(`/badges/${id}/catalogue.svg`))}" alt="${escape(`${product.name}: ${catalog.name}`)}"></a>`;
}

/** What a product’s page answers to those who ask how to show it (https://oembed.com, 2.3.4.4: rich). */
export function toOembed(locale: string, solution: Solution): object {
  const { id, product } = solution;
  return {
    version: '1.0',
    type: 'rich',
    title: product.name,
    provider_name: catalog.name,
    provider_url: catalog.url,
    html: toFrame(locale, solution),
    ...size,
    thumbnail_url: whole(paths.file(`/social/${id}.png`)),
    thumbnail_width: 1200,
    thumbnail_height: 630,
  };
}
