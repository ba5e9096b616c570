import { comparison } from '../../../i18n/comparison.ts';
import { languages } from '../../../i18n/index.ts';
import type { Compared } from '../../../catalogue/compare.ts';

/** What a comparison tells of one product, so that any few of them can be put side by side. */
export async function getStaticPaths() {
  const routes = languages.map(async (locale) =>
    Array.from(await comparison(locale), ([product, compared]) => ({
      params: { locale, product },
      props: { compared },
    })),
  );
  return (await Promise.all(routes)).flat();
}

export function GET({ props: { compared } }: { props: { compared: Compared } }) {
  return Response.json(compared);
}
