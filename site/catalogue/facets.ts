import { countValue, facetNames, readSelection, type FacetName, type Filterable } from './filter.ts';
import { fold } from './fold.ts';
import type { Solution } from './solution.ts';

/** One value of a facet, and how many solutions have it. */
export interface FacetValue {
  value: string;
  label: string;
  count: number;
}

/** A question that narrows the catalogue down, with its answers. */
export interface Facet {
  name: FacetName;
  values: FacetValue[];
}

const fixedOrder: Partial<Record<FacetName, readonly string[]>> = {
  stage: ['product', 'project', 'idea', 'retired'],
  level: ['3', '2', '1', 'sandbox'],
};

/** Words that a solution is searched by and that its page does not show in one place. */
export function searchWords({ id, product, areas, vendors }: Solution): string {
  const words = [
    id,
    ...Object.values(product.keywords).flat(),
    ...areas.flatMap(({ area }) => Object.values(area.name)),
    ...vendors.map(({ vendor }) => vendor?.name ?? ''),
  ];
  return [...new Set(words)].join(', ');
}

/** What the filter needs to know of a solution in a language. */
export function toFilterable(solution: Solution, locale: string): Filterable {
  const { product, areas, vendors } = solution;
  const summary = product.summary.value[locale] ?? Object.values(product.summary.value)[0] ?? '';
  return {
    words: fold([product.name, ...product.formerNames, summary, searchWords(solution)].join(' ')),
    facets: {
      area: areas.map((area) => area.id),
      stage: [product.stage.value],
      level: product.level ? [String(product.level.value)] : [],
      vendor: [...new Set(vendors.map((vendor) => vendor.id))],
    },
  };
}

/** The facets of a list, with counts; a facet in which nothing can be chosen is left out. */
export function countFacets(items: readonly Filterable[], label: (name: FacetName, value: string) => string): Facet[] {
  const nothing = readSelection(new URLSearchParams());
  return facetNames.flatMap((name) => {
    const order = fixedOrder[name];
    const values = [...new Set(items.flatMap((item) => item.facets[name]))]
      .map((value) => ({ value, label: label(name, value), count: countValue(items, nothing, name, value) }))
      .toSorted((a, b) =>
        order ? order.indexOf(a.value) - order.indexOf(b.value) : a.label.localeCompare(b.label, 'da'),
      );
    return values.length > 0 ? [{ name, values }] : [];
  });
}
