import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { exampleFacts, exampleProduct, exampleRelease, exampleSolutions, exampleSource } from '../examples.ts';
import { makeDossier } from './make-dossier.ts';

const page = { source: 'https://eks.example/eksvagt', date: '2026-03-01' };

function dossier(changes: object = {}) {
  const solutions = exampleSolutions({
    products: new Map([
      [
        'eks',
        exampleProduct({
          stage: { value: 'product', ...page },
          prices: [{ amount: 12500, per: 'year', year: 2026, covers: { da: 'Små kommuner' }, ...page }],
          ...changes,
        }),
      ],
    ]),
    facts: new Map([
      [
        'eks',
        exampleFacts('eks', {
          releases: [exampleRelease('v1.1.0', '2026-03-01')],
          sources: [
            exampleSource({ extensions: { '.py': 5 }, licence: { spdx: 'MPL-2.0', similarity: 1, path: 'LICENSE' } }),
          ],
        }),
      ],
    ]),
  });
  const byId = new Map(solutions.map((solution) => [solution.id, solution]));
  const eks = byId.get('eks');
  if (!eks) throw new Error('the example is gone');
  return makeDossier(eks, byId);
}

test('each claim names its sources, and a source that several name has one number', () => {
  const { claims, footnotes } = dossier().content;
  expect(claims.map(({ about, footnotes }) => `${about} ${footnotes.join(',') || '–'}`)).toEqual([
    'summary –',
    'stage 1',
    'languages 2',
    'price 1',
    'release 3',
    'activity 2',
    'licence 4',
  ]);
  expect(footnotes.map(({ address, date }) => `${address} ${date}`)).toEqual([
    'https://eks.example/eksvagt 2026-03-01',
    `https://github.com/eks/eks/commit/${'c'.repeat(40)} 2026-09-01`,
    `https://github.com/eks/eks/commit/${'c'.repeat(40)} 2026-03-01`,
    `https://github.com/eks/eks/blob/${'c'.repeat(40)}/LICENSE 2026-09-01`,
  ]);
});

test('the digest is of the content as JSON without spaces, and moves with it alone', () => {
  const { digest, content } = dossier();
  expect(digest).toBe(createHash('sha256').update(JSON.stringify(content)).digest('hex'));
  expect(dossier().digest).toBe(digest);
  expect(dossier({ stage: 'retired' }).digest).not.toBe(digest);
});
