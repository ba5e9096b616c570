import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { RequirementSet } from '../../../content/model/requirement.ts';
import type { Answer, ProductEvidence } from '../../../content/model/evidence.ts';
import { toStandings } from '../../../content/model/standing.ts';
import { exampleFacts, exampleProduct, exampleRelease, exampleSolutions, exampleSource } from '../examples.ts';
import type { Use } from '../uses.ts';
import type { Known } from './known.ts';
import { makeDossier } from './make-dossier.ts';

const commit = 'c'.repeat(40);
const page = { source: 'https://eks.example/eksvagt', date: '2026-03-01' };

function dossier(changes: object = {}, known: Partial<Known> = {}) {
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
  return makeDossier(eks, { byId, users: [], evidence: undefined, ...known });
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

test('who uses it and how it stands to the requirements is said with the sources of each', () => {
  const use: Use = {
    ...{ organisation: 'eksby', product: 'eks', status: 'inUse', origin: 'curated' },
    ...{ others: [], contradicted: false, sourced: page },
  };
  const at = (path: string) => ({
    repository: 'https://github.com/eks/eks',
    commit,
    date: '2026-09-01T00:00:00Z',
    path,
  });
  const read = { at: at('assessment.md'), date: null, level: null, unread: [] };
  const answer = (requirement: string, answer: Answer) => ({ requirement, answer, line: 1 });
  const evidence: ProductEvidence = {
    ...{ schema: 1, product: 'eks', asOf: '2026-09-01T00:00:00Z', evaluations: [] },
    measurements: [
      { check: 'license', verdict: 'met', value: null, reason: { en: 'there' }, at: at('LICENSE') },
      { check: 'issues', verdict: 'unknown', value: null, reason: { en: 'not read' }, at: null },
    ],
    selfAssessments: [{ ...read, answers: [answer('K1', 'yes'), answer('K2', 'unanswered'), answer('K3', 'no')] }],
  };
  const requirement = (id: string, checks: string[]) => ({ id, theme: 't', title: { en: id }, checks });
  const set = RequirementSet.parse({
    ...{ name: { en: 'Eks' }, source: page.source, date: page.date, themes: { t: { en: 'T' } } },
    requirements: [requirement('K1', ['license']), requirement('K2', ['issues']), requirement('K3', [])],
  });
  const { claims, footnotes } = dossier(
    { prices: [] },
    {
      users: [{ name: 'Eksby Kommune', use: use }],
      evidence: { evidence, standings: toStandings(set, evidence) },
    },
  ).content;
  expect(claims.filter(({ about }) => about === 'user' || about === 'requirement')).toEqual([
    { about: 'user', name: 'Eksby Kommune', status: 'inUse', since: null, footnotes: [1] },
    {
      about: 'requirement',
      id: 'K1',
      title: { en: 'K1' },
      claimed: 'yes',
      judged: null,
      measured: 'met',
      footnotes: [3, 4],
    },
    {
      about: 'requirement',
      id: 'K3',
      title: { en: 'K3' },
      claimed: 'no',
      judged: null,
      measured: null,
      footnotes: [3],
    },
  ]);
  expect(footnotes.slice(2, 4).map(({ path }) => path)).toEqual(['assessment.md', 'LICENSE']);
});

test('the digest is of the content as JSON without spaces, and moves with it alone', () => {
  const { digest, content } = dossier();
  expect(digest).toBe(createHash('sha256').update(JSON.stringify(content)).digest('hex'));
  expect(dossier().digest).toBe(digest);
  expect(dossier({ stage: 'retired' }).digest).not.toBe(digest);
});
