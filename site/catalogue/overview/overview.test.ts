import { expect, test } from 'vitest';
import { exampleFacts, exampleProduct, exampleRelease, exampleSolutions } from '../examples.ts';
import { countStages } from './funnel.ts';
import { timelineOf } from './timeline.ts';

const solutions = exampleSolutions({
  products: new Map([
    ['quiet', exampleProduct({ name: 'A quiet one', stage: 'project' })],
    ['busy', exampleProduct({ name: 'Busy' })],
    ['gone', exampleProduct({ name: 'Gone', stage: 'retired' })],
  ]),
  facts: new Map([
    [
      'busy',
      exampleFacts('busy', {
        releases: [
          exampleRelease('v3.0.0-rc1', '2026-08-01', true),
          exampleRelease('v2.1.0', '2026-06-30'),
          exampleRelease('v2.0.0', '2026-04-01'),
          exampleRelease('v1.0.0', '2019-01-01'),
        ],
      }),
    ],
  ]),
});

test('every stage is counted, also one that nobody is in', () => {
  expect(countStages(solutions).map(({ stage, count }) => `${stage} ${count}`)).toEqual([
    'idea 0',
    'project 1',
    'product 1',
    'retired 1',
  ]);
});

test('releases lie in their quarter, the latest released comes first, and the retired are left out', () => {
  const { quarters, rows } = timelineOf(solutions, '2026-08-21');
  expect([quarters[0], quarters.at(-1), quarters.length]).toEqual(['2022-10', '2026-07', 16]);
  expect(rows.map(({ solution, releases }) => [solution.id, releases.slice(-3)])).toEqual([
    ['busy', [0, 2, 0]],
    ['quiet', [0, 0, 0]],
  ]);
});
