import { ProductKind } from '../../content/model/product.ts';
import type { Answers, Filterable } from './filter.ts';
import type { Listed } from './listing.ts';
import { sinceLastChange } from './since-last-change.ts';
import { findFile, findLicences, programmingLanguages, toTechnologyId } from './technology.ts';

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

/** What a list offers of a facet, and how many values it leaves out. */
export interface Choice {
  name: FacetName;
  values: Omit<FacetValue, 'count'>[];
  more: number;
}

/** More would hide what stands below them, and weigh more than the list itself. */
const mostOffered = 120;

/** The values that a list offers: of many the most common, in their order. Each value has a page of its own all the same. */
export function offeredValues(values: readonly FacetValue[]): readonly FacetValue[] {
  if (values.length <= mostOffered) return values;
  const common = new Set(values.toSorted((a, b) => b.count - a.count).slice(0, mostOffered));
  return values.filter((value) => common.has(value));
}

interface Question {
  name: string;
  /** The answers of a solution. They stand in addresses: letters, digits, dots and hyphens. */
  answers: (listed: Listed) => readonly string[];
  /** The order of the answers, where it is not that of the alphabet. */
  order?: readonly string[];
}

/** Everything that can be chosen between, in the order in which it is shown: a new facet is a line here and its texts. */
const questions = [
  { name: 'area', answers: ({ solution }) => solution.areas.map(({ id }) => id) },
  { name: 'kind', answers: ({ solution }) => [solution.product.kind], order: ProductKind.options },
  { name: 'family', answers: ({ solution: { product } }) => (product.family ? [product.family] : []) },
  {
    name: 'part',
    answers: ({ solution }) => solution.product.components.map(({ kind }) => kind),
    order: ProductKind.options,
  },
  { name: 'kle', answers: ({ kle }) => kle },
  {
    name: 'stage',
    answers: ({ solution }) => [solution.product.stage.value],
    order: ['product', 'project', 'idea', 'retired'],
  },
  {
    name: 'level',
    answers: ({ solution }) => (solution.product.level ? [String(solution.product.level.value)] : []),
    order: ['3', '2', '1', 'sandbox'],
  },
  {
    name: 'activity',
    answers: ({ solution, today }) => sinceLastChange(solution.lastCommit, today),
    order: ['quarter', 'year', 'older'],
  },
  {
    name: 'hosting',
    answers: ({ solution }) => [
      ...solution.product.hosting.map(({ kind }) => kind),
      ...(['helm', 'compose', 'dockerfile'] as const).filter((kind) => findFile(solution.sources, kind)),
    ],
    order: ['own', 'vendor', 'community', 'helm', 'compose', 'dockerfile'],
  },
  { name: 'technology', answers: ({ solution }) => programmingLanguages(solution.sources).map(toTechnologyId) },
  { name: 'licence', answers: ({ solution }) => findLicences(solution.sources).flatMap(({ spdx }) => spdx ?? []) },
  { name: 'docs', answers: ({ solution }) => solution.outline.languages.filter((lang) => lang !== null) },
  { name: 'vendor', answers: ({ solution }) => solution.vendors.map(({ id }) => id) },
  { name: 'region', answers: ({ regions }) => regions },
  {
    name: 'usedBy',
    answers: ({ uses }) => uses.filter(({ status }) => status !== 'stopped').map(({ organisation }) => organisation),
  },
] as const satisfies readonly Question[];

export type FacetName = (typeof questions)[number]['name'];

/** What the filter needs to know of a solution. */
export function toFilterable(listed: Listed): Filterable {
  const facets: Answers = Object.fromEntries(
    questions.map(({ name, answers }) => [name, [...new Set(answers(listed))]]),
  );
  return { id: listed.solution.id, facets };
}

const byLabel = new Intl.Collator('da', { numeric: true });

/** The facets of a list, with counts; a facet in which nothing can be chosen between is left out. */
export function countFacets(items: readonly Filterable[], label: (name: FacetName, value: string) => string): Facet[] {
  return questions.flatMap((question: Question & { name: FacetName }) => {
    const { name, order } = question;
    const counts = new Map<string, number>();
    for (const value of items.flatMap((item) => item.facets[name] ?? []))
      counts.set(value, (counts.get(value) ?? 0) + 1);
    const values = Array.from(counts, ([value, count]) => ({ value, label: label(name, value), count })).toSorted(
      (a, b) => (order ? order.indexOf(a.value) - order.indexOf(b.value) : byLabel.compare(a.label, b.label)),
    );
    const narrows = values.length > 1 || (values[0] && values[0].count < items.length);
    return narrows ? [{ name, values }] : [];
  });
}
