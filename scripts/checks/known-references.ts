import { closestMatch } from 'leven';
import type { Entry } from '../content/load.ts';
import { fieldName } from '../content/parse-yaml.ts';
import type { Problem } from '../content/problem.ts';
import type { Check } from './check.ts';

/** Astro only logs a broken reference and builds on, so it is an error here. */
export const knownReferences: Check = {
  rule: 'Every vendor, area, product, family and organisation that is named exists.',
  find({ content }) {
    const { apps, usage, judgements } = content;
    const [products, vendors, areas] = [idsOf(content.products), idsOf(content.vendors), idsOf(content.areas)];
    const [organisations, families] = [idsOf(content.organisations), idsOf(content.families)];
    return [
      ...content.products.flatMap((entry) => [
        ...entry.value.vendors.flatMap((part, index) =>
          missing(entry, ['vendors', index, 'vendor'], part.vendor, vendors, 'vendors'),
        ),
        ...entry.value.areas.flatMap((area, index) => missing(entry, ['areas', index], area, areas, 'areas')),
        ...entry.value.related.flatMap(({ product }, index) =>
          missing(entry, ['related', index, 'product'], product, products, 'products'),
        ),
        ...entry.value.integrations.flatMap(({ product }, index) =>
          product ? missing(entry, ['integrations', index, 'product'], product, products, 'products') : [],
        ),
        ...(entry.value.replacedBy ? missing(entry, ['replacedBy'], entry.value.replacedBy, products, 'products') : []),
      ]),
      ...content.products.flatMap((entry) =>
        entry.value.family ? missing(entry, ['family'], entry.value.family, families, 'families') : [],
      ),
      ...content.organisations.flatMap((entry) => [
        ...entry.value.products.flatMap((part, index) =>
          missing(entry, ['products', index, 'product'], part.product, products, 'products'),
        ),
        ...(entry.value.succeededBy
          ? missing(
              entry,
              ['succeededBy', 'organisation'],
              entry.value.succeededBy.organisation,
              organisations,
              'organisations',
            )
          : []),
      ]),
      ...usage.flatMap((entry) => [
        ...missing(entry, ['organisation'], entry.value.organisation, organisations, 'organisations'),
        ...missing(entry, ['product'], entry.value.product, products, 'products'),
      ]),
      ...(['tuned', 'heldOut'] as const).flatMap((list) =>
        (judgements?.value[list] ?? []).flatMap((judgement, index) =>
          judgement.products.flatMap((id, at) =>
            judgements ? missing(judgements, [list, index, 'products', at], id, products, 'products') : [],
          ),
        ),
      ),
      ...apps.flatMap((entry) => missing(entry, ['product'], entry.value.product, products, 'products')),
    ];
  },
};

function idsOf(entries: readonly Entry<unknown>[]): ReadonlySet<string> {
  return new Set(entries.map(({ id }) => id));
}

function missing<T>(
  entry: Pick<Entry<T>, 'file' | 'lineOf'>,
  field: PropertyKey[],
  id: string,
  known: ReadonlySet<string>,
  folder: string,
): Problem[] {
  if (known.has(id)) return [];
  const near = closestMatch(id, [...known], { maxDistance: 3 });
  return [
    {
      file: entry.file,
      line: entry.lineOf(field),
      field: fieldName(field),
      what: `"${id}" is not known: there is no content/${folder}/${id}.yml.`,
      fix: `${near ? `Did you mean "${near}"? ` : ''}Write the id of a file in content/${folder}/, or add that file.`,
    },
  ];
}
