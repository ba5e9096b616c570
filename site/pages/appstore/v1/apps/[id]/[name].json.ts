import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { json } from '../../../../../appstore/json.ts';
import { publishedApps } from '../../../../../appstore/store.ts';

/** Each version of an entry stands at two addresses: by its version, and by the digest of its content. */
export async function getStaticPaths() {
  const all = [...(await publishedApps()).values()].flatMap((app) => [app, ...app.earlier]);
  return all.flatMap(({ entry, version, sha256, text }) =>
    [version, `sha256-${sha256}`].map((name) => ({ params: { id: entry.id, name }, props: { text } })),
  );
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) => json(props.text);
