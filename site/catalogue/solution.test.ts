import { expect, test } from 'vitest';
import { exampleDocument, exampleFacts, exampleProduct, exampleRelease, exampleSolutions } from './examples.ts';

test('solutions come by name as Danes sort, the retired ones last', () => {
  const solutions = exampleSolutions({
    products: new Map([
      ['a', exampleProduct({ name: 'Åben' })],
      ['b', exampleProduct({ name: 'Zebra' })],
      ['c', exampleProduct({ name: 'Anker', stage: 'retired' })],
    ]),
  });
  expect(solutions.map(({ product }) => product.name)).toEqual(['Zebra', 'Åben', 'Anker']);
});

test('a repository is joined with what was read of it, whatever its letters and ending', () => {
  const [solution] = exampleSolutions({
    products: new Map([['eks', exampleProduct({ sources: [{ repository: 'https://github.com/Eks/EKS.git' }] })]]),
    facts: new Map([['eks', exampleFacts('eks', { releases: [exampleRelease('v1.2.0', '2026-08-21')] })]]),
    stale: new Map([
      ['eks', { sources: [{ key: 'https://github.com/eks/eks', since: '2026-11-01T00:00:00Z', reason: 'Gone.' }] }],
    ]),
  });
  expect(solution?.sources[0]?.facts?.provenance.branch).toBe('main');
  expect(solution?.sources[0]?.stale?.reason).toBe('Gone.');
  expect(solution?.latest?.version).toBe('1.2.0');
  expect(solution?.lastCommit).toBe('2026-09-01T00:00:00Z');
});

test('a product without facts, vendor record or area stays in the catalogue', () => {
  const [solution] = exampleSolutions({
    products: new Map([['eks', exampleProduct({ areas: ['gone'], vendors: [{ vendor: 'unknown' }] })]]),
  });
  expect(solution?.areas).toEqual([]);
  expect(solution?.vendors).toMatchObject([{ id: 'unknown', vendor: undefined }]);
  expect(solution?.sources[0]?.facts).toBeUndefined();
  expect(solution?.latest).toBeUndefined();
});

test('documents go to their product, those of older releases nowhere yet', () => {
  const [solution] = exampleSolutions({
    products: new Map([['eksvagt', exampleProduct()]]),
    documents: [exampleDocument(), exampleDocument({ product: 'other' }), exampleDocument({ version: '4.1.0' })],
  });
  expect(solution?.documents.order).toHaveLength(1);
});
