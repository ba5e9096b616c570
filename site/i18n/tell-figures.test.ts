import { expect, test } from 'vitest';
import { Organisation } from '../../content/model/organisation.ts';
import { Vendor } from '../../content/model/vendor.ts';
import { exampleProduct, exampleSolutions } from '../catalogue/examples.ts';
import { joinMembers } from '../catalogue/members.ts';
import { computeFigures } from '../catalogue/portfolio-figures.ts';
import { joinUses, saidByEditors } from '../catalogue/uses.ts';
import { translations } from './index.ts';
import { tellFigures } from './tell-figures.ts';

const range = (count: number) => Array.from({ length: count }, (_, index) => index);
const today = '2026-11-26';

/** 98 municipalities, of which the first 56 are members: 19 with two products, 19 with three, 18 with one. */
function networkOf2017() {
  const solutions = exampleSolutions({
    products: new Map(range(12).map((n) => [`p${n}`, exampleProduct({ name: n === 0 ? 'OS2kitos' : `P${n}` })])),
  });
  const organisations = new Map(
    range(98).map((n) => [
      `o${n}`,
      Organisation.parse({
        name: `By ${n}`,
        kind: 'municipality',
        ...(n < 56 ? { membership: { since: 2014, source: 'https://kilde.example/' } } : {}),
      }),
    ]),
  );
  const vendors = new Map(
    range(47).map((n) => [`v${n}`, Vendor.parse({ name: `V ${n}`, codeOfConduct: { signed: 2016 } })]),
  );
  const count = (n: number) => (n < 19 ? 2 : n < 38 ? 3 : n < 75 ? 1 : 0);
  const uses = joinUses(
    saidByEditors(
      range(98).flatMap((n) =>
        range(count(n)).map((product) => ({
          organisation: `o${n}`,
          product: `p${product}`,
          status: 'inUse' as const,
          source: 'https://kilde.example/',
          date: '2017-05-02',
        })),
      ),
    ),
  );
  const members = joinMembers(
    organisations,
    Map.groupBy(uses, ({ organisation }) => organisation),
  );
  return { solutions, figures: computeFigures(solutions, members, vendors, today) };
}

test.each(['da', 'en'])('the network as it was in 2017 is told in exactly these sentences (%s)', (locale) => {
  const { solutions, figures } = networkOf2017();
  const name = (id: string) => solutions.find((solution) => solution.id === id)?.product.name ?? id;
  const told = tellFigures(figures, translations(locale), name).map(({ sentence }) => sentence);
  expect({ [locale]: told }).toEqual(
    locale === 'da'
      ? {
          da: [
            'Porteføljen har 12 produkter.',
            '56 af de 98 kommuner er medlemmer.',
            'Kataloget kender 47 leverandører.',
            '47 leverandører har underskrevet adfærdskodekset.',
            'OS2kitos bruges af flest: 75 af de 98 kommuner.',
            'En tredjedel af medlemmerne bruger to produkter, og en anden tredjedel bruger tre eller flere.',
          ],
        }
      : {
          en: [
            'The portfolio holds 12 products.',
            '56 of the 98 municipalities are members.',
            'The catalogue knows 47 vendors.',
            '47 vendors have signed the code of conduct.',
            'OS2kitos is used by most: 75 of the 98 municipalities.',
            'One third of the members use two products, and another third use three or more.',
          ],
        },
  );
});

test('each figure names the records it stands on', () => {
  const { figures } = networkOf2017();
  expect(figures.mostUsed?.municipalities).toHaveLength(75);
  expect(figures.spread.two).toContain('o0');
  expect(figures.years).toEqual([{ year: '2017', uses: expect.any(Array) as string[] }]);
});

test('shares that are no simple fraction are told as they are, and records that have ended do not count', () => {
  const organisations = new Map([
    ['a', Organisation.parse({ name: 'A', kind: 'municipality', membership: { until: '2020-01-01' } })],
    ['b', Organisation.parse({ name: 'B', kind: 'municipality', membership: {} })],
    ['c', Organisation.parse({ name: 'C', kind: 'municipality', established: '2027-01-01' })],
  ]);
  const members = joinMembers(organisations, new Map());
  const told = tellFigures(computeFigures([], members, new Map(), today), translations('en'), (id) => id);
  expect(told.map(({ sentence }) => sentence)).toEqual([
    '1 of the 2 municipalities is a member.',
    'The catalogue knows 0 vendors.',
    'The catalogue has no source for which vendors have signed the code of conduct.',
    '0 of the members use two products, and 0 use three or more.',
  ]);
});
