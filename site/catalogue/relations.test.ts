import { expect, test } from 'vitest';
import { exampleProduct, exampleSolutions } from './examples.ts';
import { kinOf, relationsOf } from './relations.ts';

const solutions = exampleSolutions({
  areas: new Map([
    ['vagt', { name: { da: 'Vagter' }, order: 1 }],
    ['kort', { name: { da: 'Kort' }, order: 2 }],
  ]),
  products: new Map([
    [
      'eks',
      exampleProduct({
        areas: ['vagt', 'kort'],
        related: [
          { product: 'rival', relation: 'alternative' },
          { product: 'gone', relation: 'usedWith' },
        ],
      }),
    ],
    ['rival', exampleProduct({ name: 'Rival', areas: ['vagt'] })],
    ['both', exampleProduct({ name: 'Both', areas: ['vagt', 'kort'] })],
    ['old', exampleProduct({ name: 'Old', areas: ['kort'], stage: 'retired' })],
  ]),
});

test('what is written down comes first, and nothing is told twice, retired or of itself', () => {
  const kin = kinOf(solutions);
  const eks = kin.byId.get('eks');
  if (!eks) throw new Error('the example is gone');
  const { said, sameTask } = relationsOf(eks, kin);
  expect(said.map(({ related, other }) => [related.relation, other.id])).toEqual([['alternative', 'rival']]);
  expect(sameTask.map(({ id, others }) => [id, others.map(({ id }) => id)])).toEqual([['vagt', ['both']]]);
});
