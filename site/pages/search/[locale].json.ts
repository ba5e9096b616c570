import { gzipSync } from 'node:zlib';
import { portfolio } from '../../catalogue/portfolio.ts';
import { catalog } from '../../catalogue/settings.ts';
import { languages, shown, translations } from '../../i18n/index.ts';
import { fitArray } from '../../search/fit-array.ts';
import { synonyms } from '../../search/synonyms.ts';
import { toProductArray } from '../../search/to-product-array.ts';

/** So large that a slow phone has it in half a second. */
const mostBytes = 25_000;

export const getStaticPaths = () => languages.map((locale) => ({ params: { locale }, props: { locale } }));

/** What answers about products while one types. */
export async function GET({ props: { locale } }: { props: { locale: string } }) {
  const { solutions } = await portfolio();
  const t = translations(locale);
  const array = toProductArray(solutions, synonyms, {
    locale,
    prefix: catalog.community ?? '',
    stage: (stage) => t(`stage.${stage}`),
    text: (texts) => shown(texts, locale).text,
  });
  return Response.json(fitArray(array, mostBytes, (text) => gzipSync(text, { level: 9 }).length));
}
