import type { LocalisedText } from '../../content/model/text.ts';
import { catalog } from '../catalogue/settings.ts';
import { showText } from './localised.ts';
import { createPaths } from './paths.ts';

export { translations } from './strings.ts';
export { formatDay, formatList, formatNumber, formatPrice, languageName, ownName } from './format.ts';

/** The languages of the site; the first is the default. */
export const languages = catalog.languages;

/** The catalogue's own addresses. */
export const paths = createPaths(catalog.url, languages);

/** A text of the content in the page's language, or in one that exists. */
export const shown = (texts: LocalisedText, locale: string) => showText(texts, locale, languages);

/** One route for each language: what `getStaticPaths` of a page without other parameters returns. */
export const localeRoutes = () =>
  languages.map((locale) => ({ params: { locale: paths.parameter(locale) }, props: { locale } }));
