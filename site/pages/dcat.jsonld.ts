import { toDcat } from '../catalogue/linked-data/to-dcat.ts';

/** The public data as a catalogue that data portals harvest. */
export const GET = () =>
  new Response(JSON.stringify(toDcat(), null, 1), {
    headers: { 'Content-Type': 'application/ld+json; charset=utf-8' },
  });
