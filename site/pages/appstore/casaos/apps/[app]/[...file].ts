import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { casaApps } from '../../../../../appstore/casa-apps.ts';

/** The compose file and the descriptions of each app. */
export async function getStaticPaths() {
  return (await casaApps()).flatMap(({ id, files }) =>
    Array.from(files, ([file, text]) => ({ params: { app: id, file }, props: { text } })),
  );
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) => new Response(props.text);
