import { paths, translations } from '../i18n/index.ts';
import { legalText, whole } from './feeds/feed.ts';
import { catalog } from './settings.ts';

const escape = (text: string) =>
  legalText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** The search as OpenSearch 1.1 describes it (https://github.com/dewitt/opensearch); a short name has 16 letters at most. */
export function toOpenSearch(locale: string): string {
  const search = `${whole(paths.page(locale, '/search/'))}?q={searchTerms}`;
  const name = (catalog.community ?? catalog.name).slice(0, 16);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    `<ShortName>${escape(name)}</ShortName>`,
    `<LongName>${escape(catalog.name.slice(0, 48))}</LongName>`,
    `<Description>${escape(translations(locale)('search.lead'))}</Description>`,
    `<Language>${locale}</Language>`,
    '<InputEncoding>UTF-8</InputEncoding>',
    `<Image height="24" width="24" type="image/svg+xml">${escape(whole(paths.file('/favicon.svg')))}</Image>`,
    `<Url type="text/html" method="get" template="${escape(search)}"/>`,
    '</OpenSearchDescription>',
    '',
  ].join('\n');
}
