import type { APIRoute } from 'astro';
import { hostingFiles } from '../layouts/hosting-files.ts';
import { writeRedirects } from '../layouts/redirects.ts';

/** Files that tell a host which headers to send with every page, and which addresses have moved. */
export const getStaticPaths = async () =>
  Object.entries({ ...hostingFiles, _redirects: await writeRedirects() }).map(([hosting, text]) => ({
    params: { hosting },
    props: { text },
  }));

export const GET: APIRoute<{ text: string }> = ({ props: { text } }) =>
  new Response(text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
