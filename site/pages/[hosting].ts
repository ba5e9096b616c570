import type { APIRoute } from 'astro';
import { hostingFiles } from '../layouts/hosting-files.ts';

/** Files that tell a host which headers to send with every page. */
export const getStaticPaths = () => Object.keys(hostingFiles).map((hosting) => ({ params: { hosting } }));

export const GET: APIRoute = ({ params: { hosting = '' } }) =>
  new Response(hostingFiles[hosting], { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
