import type { APIRoute } from 'astro';
import { community } from '../../catalogue/community.ts';
import { drawMap } from '../../catalogue/map/draw-map.ts';
import { mapToSvg, type Marked } from '../../catalogue/map/map-to-svg.ts';
import { placeMap } from '../../catalogue/map/place-map.ts';
import { usesByPlace } from '../../catalogue/map/uses-by-place.ts';

const map = placeMap && drawMap(placeMap, 280);

/** One map for each product that a municipality is known to use; no words on it, so one for all languages. */
export async function getStaticPaths() {
  const { usesOf, organisations } = await community();
  return [...(map ? usesOf : [])].flatMap(([product, uses]) => {
    const places = usesByPlace(uses, organisations);
    return places.size > 0 ? [{ params: { product }, props: { marked: places } }] : [];
  });
}

/** The municipalities that use a product or try it out, marked on a map. */
export const GET: APIRoute<{ marked: Marked }> = ({ props: { marked } }) =>
  new Response(map ? mapToSvg(map, marked) : '', { headers: { 'Content-Type': 'image/svg+xml' } });
