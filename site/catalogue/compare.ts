import type { Translator } from '../i18n/translator.ts';
import type { Key } from '../i18n/strings.ts';
import type { Item } from './listing.ts';
import { releasesSince } from './releases-since.ts';
import { findLicences, programmingLanguages } from './technology.ts';

/** How a comparison says things in a language. */
export interface Wording {
  t: Translator<Key>;
  day: (day: string) => string;
  number: (value: number) => string;
  text: (texts: Readonly<Record<string, string>>) => string;
  /** The name of a value of a facet. */
  value: (facet: 'docs' | 'usedBy' | 'hosting', value: string) => string;
}

interface Row {
  name: string;
  /** What is told of a product; an empty list where nothing is known. */
  tell: (item: Item, wording: Wording) => (string | false | undefined)[];
}

/** What products are compared by, in the order in which a decision is made: a new row is a line here and its text. */
const rows = [
  { name: 'summary', tell: ({ solution }, { text }) => [text(solution.product.summary.value)] },
  { name: 'area', tell: ({ solution }, { text }) => solution.areas.map(({ area }) => text(area.name)) },
  { name: 'stage', tell: ({ solution }, { t }) => [t(`stage.${solution.product.stage.value}`)] },
  {
    name: 'level',
    tell: ({ solution: { product } }, { t }) => [product.level && t(`level.${product.level.value}`)],
  },
  {
    name: 'usedBy',
    tell: ({ uses }, { value }) =>
      uses.flatMap(({ status, organisation }) => (status === 'inUse' ? value('usedBy', organisation) : [])),
  },
  {
    name: 'adoption',
    tell: ({ solution }, { t, number, day }) =>
      solution.product.adoption
        .slice(0, 1)
        .map(
          ({ count, atLeast, unit, date }) =>
            `${number(count)}${atLeast ? '+' : ''} ${t(`unit.${unit}`).toLowerCase()}${date ? ` (${day(date)})` : ''}`,
        ),
  },
  {
    name: 'hosting',
    tell: ({ filterable }, { value }) => (filterable.facets['hosting'] ?? []).map((kind) => value('hosting', kind)),
  },
  { name: 'technology', tell: ({ solution }) => programmingLanguages(solution.sources) },
  { name: 'licence', tell: ({ solution }) => findLicences(solution.sources).map(({ spdx }) => spdx ?? undefined) },
  {
    name: 'price',
    tell: ({ solution }, { text, number }) =>
      solution.product.prices.map(
        ({ amount, currency, year, covers }) => `${number(amount)} ${currency} (${year}): ${text(covers)}`,
      ),
  },
  { name: 'integrations', tell: ({ solution }) => solution.product.integrations.map(({ name }) => name) },
  { name: 'vendors', tell: ({ solution }) => solution.vendors.map(({ id, vendor }) => vendor?.name ?? id) },
  {
    name: 'release',
    tell: ({ solution: { latest } }, { day }) => [latest && `${latest.version ?? latest.tag}, ${day(latest.date)}`],
  },
  {
    name: 'rhythm',
    tell: ({ solution, today }, { t }) =>
      solution.releases.length > 0 && today
        ? [t('count.releases', { count: releasesSince(solution.releases, today, 365) })]
        : [],
  },
  { name: 'changed', tell: ({ solution }, { day }) => [solution.lastCommit && day(solution.lastCommit)] },
  {
    name: 'docs',
    tell: ({ filterable }, { value }) => (filterable.facets['docs'] ?? []).map((language) => value('docs', language)),
  },
  {
    name: 'repositories',
    tell: ({ solution }, { number }) => [solution.sources.length > 0 && number(solution.sources.length)],
  },
] as const satisfies readonly Row[];

export type RowName = (typeof rows)[number]['name'];
export const rowNames: readonly RowName[] = rows.map(({ name }) => name);

/** A product in a comparison, with one cell for each row. It is also what /compare/<language>/<id>.json holds. */
export interface Compared {
  id: string;
  name: string;
  cells: string[][];
}

/** Tells of a product what is compared. */
export function toCompared(item: Item, wording: Wording): Compared {
  const { id, product } = item.solution;
  const cells = rows.map((row: Row) => [
    ...new Set(row.tell(item, wording).filter((text) => typeof text === 'string')),
  ]);
  return { id, name: product.name, cells };
}
