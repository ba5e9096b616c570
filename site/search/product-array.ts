/** What the search knows of a product, in the language of the page: short, for it is fetched before anything is found. */
export type ArrayProduct = readonly [
  id: string,
  name: string,
  /** Index into `areas`. */
  areas: readonly number[],
  /** Index into `stages`. */
  stage: number,
  /** Words beside the name and the summary, joined by commas. */
  words: string,
  /** One sentence; empty in a portfolio so large that sentences would not fit. */
  summary: string,
];

/** The whole portfolio as a search in one language needs it. */
export interface ProductArray {
  locale: string;
  /** A word before every name that says nothing, for example the community's. */
  prefix: string;
  areas: readonly string[];
  /** `weight` is what an answer in this stage counts, 1 at most. */
  stages: readonly { label: string; weight: number }[];
  synonyms: readonly (readonly string[])[];
  products: readonly ArrayProduct[];
}
