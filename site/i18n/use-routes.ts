import { pagesOf } from '../catalogue/pages-of.ts';
import { sortUses, usesPerPage, usesShown, type Use } from '../catalogue/uses.ts';
import { languages, paths } from './index.ts';

/** Uses that belong to one organisation or one product. */
export interface UsesOfOne {
  id: string;
  uses: readonly Use[];
}

/** A route for each page of all uses of one, where its own page has no room for them. `parameter` holds its id. */
export function useRoutes(parameter: string, lists: readonly UsesOfOne[]) {
  const long = lists.filter(({ uses }) => uses.length > usesShown);
  return languages.flatMap((locale) =>
    long.flatMap(({ id, uses }) =>
      pagesOf(sortUses(uses), usesPerPage).map((page) => ({
        params: {
          locale: paths.parameter(locale),
          [parameter]: id,
          number: page.number === 1 ? undefined : String(page.number),
        },
        props: { locale, id, page },
      })),
    ),
  );
}
