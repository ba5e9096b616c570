import { expect, test } from 'vitest';
import { exampleForge } from '../catalogue/examples.ts';
import { translations } from './strings.ts';
import { tellForge } from './tell-forge.ts';

const tell = (locale: string, changes: Parameters<typeof exampleForge>[0]) =>
  tellForge(locale, exampleForge(changes), translations(locale));

const busy = {
  issues: { open: 12, closed: 1340, response: { sample: 18, answered: 15, medianHours: 5.8 } },
  pullRequests: { open: 3, merged: 410, closed: 22, merge: { sample: 20, medianHours: 74.2 } },
  discussions: 1,
  funding: ['custom', 'open_collective'],
  packages: ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name, index) => ({ kind: index ? 'npm' : 'container', name })),
};

test('what the forge says of the work on a repository, in Danish and in English', () => {
  expect(tell('da', busy)).toMatchInlineSnapshot(`
    [
      "Åbne sager: 12, lukkede sager: 1.340",
      "15 af de 18 nyeste sager er besvaret, typisk efter 6 timer",
      "Ændringsforslag: 3 åbne, 410 indarbejdet, 22 lukket på anden vis",
      "De 20 nyeste blev indarbejdet, typisk efter 3 dage",
      "1 diskussion",
      "Kan støttes gennem en side for sig og Open Collective",
      "Offentlige pakker: a (container-image), b (npm), c (npm), d (npm), e (npm) og 2 mere",
    ]
  `);
  expect(tell('en', busy)).toMatchInlineSnapshot(`
    [
      "Issues: 12 open, 1,340 closed",
      "15 of the 18 newest issues were answered, typically after 6 hours",
      "Proposed changes: 3 open, 410 merged, 22 closed otherwise",
      "The 20 newest were merged, typically after 3 days",
      "1 discussion",
      "Takes money through a page of its own and Open Collective",
      "Public packages: a (container image), b (npm), c (npm), d (npm), e (npm) and 2 more",
    ]
  `);
});

test('what it does not know is left out, and nobody having answered is told', () => {
  expect(tell('en', {})).toMatchInlineSnapshot(`
    [
      "Issues: 0 open, 0 closed",
      "Proposed changes: 0 open, 0 merged, 0 closed otherwise",
    ]
  `);
  const quiet = { open: 1, closed: 0, response: { sample: 1, answered: 0, medianHours: null } };
  expect(tell('en', { issues: quiet })).toContain('The newest issue has no answer');
});
