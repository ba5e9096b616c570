import { expect, test } from 'vitest';
import { PubliccodeFacts } from '../../content/model/facts.ts';
import { Organisation } from '../../content/model/organisation.ts';
import { exampleFacts, exampleProduct, exampleSolutions, exampleSource } from './examples.ts';
import { joinMembers, similarTo, suggestionsFor } from './members.ts';
import { joinUses, saidByEditors, saidByKitos, saidByProducts } from './uses.ts';

const organisation = (name: string, population: number, otherNames: string[] = []) =>
  Organisation.parse({ name, otherNames, kind: 'municipality', population, region: '1081' });

const curated = (product: string, by: string, status: 'inUse' | 'stopped' = 'inUse') => ({
  ...{ product, organisation: by, status },
  source: 'https://kilde.example/',
  date: '2026-08-21',
});

const imported = {
  schema: 1 as const,
  source: 'https://kitos.dk/',
  readAt: '2026-11-01',
  uses: ['by', 'anden'].map((by) => ({
    ...{ product: 'eks', organisation: by, system: '11111111-1111-4111-8111-111111111111' },
    changed: null,
  })),
  suppliers: [],
  kle: {},
  leftOut: { withoutConsent: 0, unknownOrganisation: 0, missingSystems: [] },
};

test('an editor with a source comes before the product, and both before the register; what differs is told', () => {
  const publiccode = PubliccodeFacts.parse({
    ...{ valid: true, problems: [], version: null, licence: null, developmentStatus: null },
    usedBy: ['Tredje', 'Danish Municipalities'],
  });
  const solutions = exampleSolutions({
    products: new Map([['eks', exampleProduct()]]),
    facts: new Map([['eks', exampleFacts('eks', { sources: [exampleSource({ publiccode })] })]]),
  });
  const { said, unknown } = saidByProducts(
    solutions,
    new Map([['tredje', organisation('Tredje Kommune', 1, ['Tredje'])]]),
  );
  const uses = joinUses([...saidByKitos(imported), ...said, ...saidByEditors([curated('eks', 'by', 'stopped')])]);
  expect(
    uses.map(({ organisation, origin, status, contradicted }) => [organisation, origin, status, contradicted]),
  ).toEqual([
    ['by', 'curated', 'stopped', true],
    ['anden', 'kitos', 'inUse', false],
    ['tredje', 'publiccode', 'inUse', false],
  ]);
  expect(unknown).toMatchObject([{ product: 'eks', name: 'Danish Municipalities' }]);
});

test('what others of the same size use is suggested, unless it is known here', () => {
  const organisations = new Map([
    ['a', organisation('A', 30_000)],
    ['b', organisation('B', 40_000)],
    ['c', organisation('C', 50_000)],
    ['d', organisation('D', 59_000)],
    ['stor', organisation('Stor', 300_000)],
  ]);
  const uses = joinUses(
    saidByEditors([
      ...['b', 'c'].map((by) => curated('mest', by)),
      curated('mindre', 'd'),
      curated('egen', 'a'),
      curated('egen', 'b'),
      curated('stoppet', 'a', 'stopped'),
      curated('stoppet', 'b'),
      curated('fremmed', 'stor'),
    ]),
  );
  const members = joinMembers(
    organisations,
    Map.groupBy(uses, ({ organisation: by }) => by),
  );
  const [a] = members;
  const found = a && suggestionsFor(a, similarTo(a, members));
  expect(found?.map(({ product, users }) => [product, users.map(({ id }) => id)])).toEqual([
    ['mest', ['b', 'c']],
    ['mindre', ['d']],
    ['stoppet', ['b']],
  ]);
});
