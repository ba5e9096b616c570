import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { casaApps, casaLocales, reversedHost } from '../../../appstore/casa-apps.ts';
import { json } from '../../../appstore/json.ts';
import { casaLocale } from '../../../appstore/to-casaos.ts';
import { catalog } from '../../../catalogue/settings.ts';

/** `store.json` and `index.json`, and one of each for every further language. */
export function getStaticPaths() {
  return casaLocales.flatMap((locale, index) =>
    (['store', 'index'] as const).map((kind) => ({
      params: { file: index === 0 ? kind : `${kind}.${casaLocale(locale)}` },
      props: { kind, locale },
    })),
  );
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { kind, locale } }) =>
  kind === 'store'
    ? json({
        version: 2,
        store_id: reversedHost,
        name: catalog.name,
        description: catalog.tagline?.[locale] ?? catalog.name,
        maintainer: catalog.community ?? catalog.name,
        url: catalog.url,
      })
    : json({ version: 2, apps: (await casaApps()).map(({ lines }) => lines[locale]) });
