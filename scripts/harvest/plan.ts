import { z } from 'zod';

/** How much of a product there is. */
export interface Amounts {
  releases: number;
  documents: number;
}

/** What was said of a product when it was last read, so that a report of an unchanged product says it again. */
export const Said = z.strictObject({
  counts: z.strictObject({
    documents: z.int(),
    pictures: z.int(),
    links: z.int(),
    brokenLinks: z.int(),
    fallbacks: z.int(),
  }),
  notes: z.array(
    z.strictObject({
      source: z.string(),
      path: z.string(),
      line: z.int().exactOptional(),
      kind: z.enum([
        'broken-link',
        'broken-picture',
        'remote-picture',
        'fallback',
        'cut',
        'collision',
        'skipped',
        'left-out',
        'readme',
      ]),
      text: z.string(),
    }),
  ),
});
export type Said = z.output<typeof Said>;

/** What a run is going to do to a product's folder: staged, with the state that it leaves, and not yet done. */
export interface Plan {
  product: string;
  /** Files that lie ready in the staging folder. */
  write: string[];
  /** Files that go. */
  remove: string[];
  before: Amounts;
  after: Amounts;
}
