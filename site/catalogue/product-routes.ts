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

/** The same for each id that a product had before: its old address leads on. */
export async function formerProductRoutes() {
  const routes = await productRoutes();
  return routes.flatMap((route) =>
    route.props.solution.product.formerIds.map((product) => ({ ...route, params: { ...route.params, product } })),
  );
}
