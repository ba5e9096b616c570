import type { APIRoute } from 'astro';
import { portfolio } from '../../catalogue/portfolio.ts';
import { drawPicture } from '../../catalogue/social/draw-picture.ts';
import { makePicture } from '../../catalogue/social/make-picture.ts';
import type { Solution } from '../../catalogue/solution.ts';
import { languages } from '../../i18n/index.ts';

/** One picture a product, in the first language: social networks ask for one address. */
export async function getStaticPaths() {
  const { solutions } = await portfolio();
  return solutions.map((solution) => ({ params: { product: solution.id }, props: { solution } }));
}

export const GET: APIRoute<{ solution: Solution }> = async ({ props: { solution } }) => {
  const picture = await makePicture(drawPicture(languages[0] ?? 'da', solution));
  return new Response(new Uint8Array(picture), { headers: { 'Content-Type': 'image/png' } });
};
