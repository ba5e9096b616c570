import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readFederations } from './federation.ts';
import { judgeFederation, type Candidate } from './judge-federation.ts';

const minimal = readFileSync('scripts/publiccode/fixtures/v0/valid/minimal.yml', 'utf8');
const federations = readFederations();

const candidate = (text: string | undefined, about: Partial<Candidate> = {}): Candidate => ({
  file: text === undefined ? undefined : { path: 'publiccode.yml', text },
  address: 'https://github.com/owner/name',
  exists: () => true,
  ...about,
});

/** Catalogue by catalogue: its verdict, and what is not kept or not known. */
const verdicts = (of: Candidate) =>
  Object.fromEntries(
    federations.map((federation) => {
      const { verdict, rules } = judgeFederation(federation, of, of.file?.text ?? '');
      const open = rules.filter(({ kept }) => kept !== 'kept').map(({ rule, kept }) => `${rule.kind} ${kept}`);
      return [federation.name, [verdict, ...open].join(', ')];
    }),
  );

test('every catalogue that federates has its rules with their source and day', () => {
  expect(federations.map(({ name }) => name)).toMatchInlineSnapshot(`
    [
      "publiccode.yml 0.x",
      "publiccode.yml 1.x",
      "EU Open Source Solutions Catalogue",
      "Developers Italia",
      "openCode",
      "OSS register of developer.overheid.nl",
    ]
  `);
});

test('a valid file', () => {
  expect(verdicts(candidate(minimal.replace(/^url: .*$/m, 'url: https://github.com/owner/name.git'))))
    .toMatchInlineSnapshot(`
    {
      "Developers Italia": "accepted, elsewhere unknown",
      "EU Open Source Solutions Catalogue": "accepted, elsewhere unknown",
      "OSS register of developer.overheid.nl": "accepted, elsewhere unknown",
      "openCode": "refused, host broken, keys broken",
      "publiccode.yml 0.x": "accepted",
      "publiccode.yml 1.x": "accepted",
    }
  `);
});

test('a file by another name, of another repository, that breaks the standard', () => {
  const text = minimal.replace(/^name: .*$/m, 'nam: x');
  expect(verdicts(candidate(text, { file: { path: 'publiccode.yaml', text } }))).toMatchInlineSnapshot(`
    {
      "Developers Italia": "refused, file broken, valid broken, standard broken, sameRepository broken, elsewhere unknown",
      "EU Open Source Solutions Catalogue": "refused, file broken, valid broken, elsewhere unknown",
      "OSS register of developer.overheid.nl": "accepted, elsewhere unknown, file broken, valid broken",
      "openCode": "refused, host broken, file broken, valid broken, keys broken",
      "publiccode.yml 0.x": "refused, file broken, standard broken",
      "publiccode.yml 1.x": "refused, file broken, standard broken",
    }
  `);
});

test('no file at all, and an address that nobody knows', () => {
  expect(verdicts(candidate(undefined, { address: undefined }))).toMatchInlineSnapshot(`
    {
      "Developers Italia": "refused, file broken, valid broken, standard broken, sameRepository broken, openLicence broken, elsewhere unknown",
      "EU Open Source Solutions Catalogue": "refused, file broken, valid broken, elsewhere unknown",
      "OSS register of developer.overheid.nl": "accepted, elsewhere unknown, file broken, valid broken",
      "openCode": "refused, host unknown, file broken, valid broken, keys broken",
      "publiccode.yml 0.x": "refused, file broken, standard broken",
      "publiccode.yml 1.x": "refused, file broken, standard broken",
    }
  `);
});

test.each([
  ['MIT', true],
  ['MIT OR LicenseRef-own', true],
  ['EUPL-1.2 AND MIT', true],
  ['CC-BY-NC-4.0 OR MIT', true],
  ['CC-BY-NC-4.0 AND MIT', false],
  ['no licence', false],
])('%s counts as approved by the Open Source Initiative: %s', (licence, open) => {
  const federation = {
    name: 'x',
    source: 'https://x.example',
    read: '2026-01-01',
    rules: [{ kind: 'openLicence' as const, says: { en: 'x', da: 'x' }, advice: false }],
  };
  const text = minimal.replace(/^(\s+license: ).*$/m, `$1${licence}`);
  expect(judgeFederation(federation, candidate(text), text).verdict).toBe(open ? 'accepted' : 'refused');
});
