import { languages, paths } from '../i18n/index.ts';
import { portfolio } from './portfolio.ts';

/** One route for each product in each language: what `getStaticPaths` of a product's pages returns. */
export async function productRoutes() {
  const { byId } = await portfolio();
  return languages.flatMap((locale) =>
    Array.from(byId, ([product, solution]) => ({
      params: { locale: paths.parameter(locale), product },
      props: { locale, solution },
    })),
  );
}
