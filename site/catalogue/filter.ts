import { fold } from './fold.ts';

/** What can be chosen between in the catalogue, in the order in which it is shown. */
export const facetNames = ['area', 'stage', 'level', 'vendor'] as const;
export type FacetName = (typeof facetNames)[number];

/** What the filter knows of a solution. */
export interface Filterable {
  /** Folded text to look in. */
  words: string;
  facets: Readonly<Record<FacetName, readonly string[]>>;
}

/** What a reader has asked for. */
export interface Selection {
  text: string;
  chosen: Readonly<Record<FacetName, readonly string[]>>;
}

/** Whether a solution has every word, and one of the chosen values of each facet. */
export function matches(item: Filterable, { text, chosen }: Selection): boolean {
  return hasWords(item, text) && facetNames.every((name) => hasValue(item, name, chosen[name]));
}

/** How many solutions would be left if a value was chosen beside what is chosen in the other facets. */
export function countValue(items: readonly Filterable[], selection: Selection, name: FacetName, value: string): number {
  const chosen = { ...selection.chosen, [name]: [value] };
  return items.filter((item) => matches(item, { ...selection, chosen })).length;
}

function hasWords({ words }: Filterable, text: string): boolean {
  return fold(text)
    .split(/\s+/)
    .every((word) => words.includes(word));
}

function hasValue({ facets }: Filterable, name: FacetName, values: readonly string[]): boolean {
  return values.length === 0 || values.some((value) => facets[name].includes(value));
}

/** The selection in an address: `?q=…&stage=product&stage=project`. */
export function readSelection(parameters: URLSearchParams): Selection {
  const values = (name: FacetName) => parameters.getAll(name);
  return {
    text: parameters.get('q') ?? '',
    chosen: { area: values('area'), stage: values('stage'), level: values('level'), vendor: values('vendor') },
  };
}

/** The address of a selection; an empty text where nothing is chosen. */
export function writeSelection({ text, chosen }: Selection): string {
  const parameters = new URLSearchParams(text.trim() ? { q: text.trim() } : {});
  for (const name of facetNames) for (const value of chosen[name]) parameters.append(name, value);
  const query = parameters.toString();
  return query ? `?${query}` : '';
}
