import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { checkContent } from '../content/check-content.ts';
import { describeProblems, describeWarnings } from '../content/problem.ts';
import { makeFolder } from '../testing/make-repository.ts';
import { curatedChecks } from './curated.ts';

const sound = {
  'catalog.yml': `name: Test
url: https://catalogue.example/
contact: post@by.example
accessibility: {organisation: By, status: full, method: self, prepared: 2026-01-01, reviewed: 2026-01-01}
`,
  'products/form.yml': 'name: Form\nsummary: {da: d, en: e}\nstage: idea\n',
  'organisations/region-nord.yml': "name: Region Nord\nkind: region\ncode: '1081'\n",
  'organisations/by.yml': "name: By Kommune\nkind: municipality\ncode: '101'\nregion: '1081'\n",
};
const use = (organisation: string, more = 'status: inUse') =>
  `organisation: ${organisation}\nproduct: form\n${more}\nsource: https://by.example/\ndate: 2026-08-21\n`;

async function judge(files: Record<string, string>) {
  using place = makeFolder();
  for (const [name, text] of Object.entries({ ...sound, ...files })) {
    mkdirSync(path.join(place.folder, path.dirname(name)), { recursive: true });
    writeFileSync(path.join(place.folder, name), text);
  }
  const { problems, warnings } = await checkContent(place.folder, curatedChecks, { today: '2026-11-26' });
  const plain = (text: string) => text.replaceAll(`${place.folder}/`, '');
  return {
    problems: problems.length === 0 ? '' : plain(describeProblems(problems, {})),
    warnings: plain(describeWarnings(warnings, {})),
  };
}

test('organisations and uses that are sound have no problems', async () => {
  expect(await judge({ 'usage/form-by.yml': use('by') })).toEqual({ problems: '', warnings: '' });
});

test('a small project is a file of five lines', async () => {
  const lines = [
    'name: Lille',
    'kind: smallProject',
    'summary: {da: Gør lidt., en: Does little.}',
    'stage: project',
    'sources: [{repository: https://github.com/owner/name}]',
  ];
  expect(await judge({ 'products/lille.yml': lines.join('\n') })).toEqual({ problems: '', warnings: '' });
});

test('records that contradict each other, unknown codes and dates to come are told', async () => {
  const { problems } = await judge({
    'organisations/anden.yml': "name: Anden Kommune\nkind: municipality\ncode: '101'\nregion: '1099'\n",
    'organisations/tredje.yml': "name: Tredje Kommune\nkind: municipality\ncode: '1010'\n",
    'usage/form-by.yml': use('by'),
    'usage/form-by-2.yml': use('by', 'status: stopped\nsince: 2027'),
    'usage/form-bye.yml': use('bye'),
    'usage/form-tredje.yml': 'organisation: tredje\nproduct: form\nstatus: inUse\n',
  });
  expect(problems).toMatchInlineSnapshot(`
    "✗ organisations/anden.yml:4 › region
      No region in content/organisations/ has the code "1099".
      → Write one of: 1081.
    ✗ organisations/by.yml:3 › code
      organisations/anden.yml and organisations/by.yml have the code "101".
      → Correct the code in one of them, or remove the record that is there twice.
    ✗ organisations/tredje.yml:3 › code
      "1010" is not the code of a municipality: it has 4 digits.
      → Write the 3 digits of the official code, in quotes.
    ✗ usage/form-by-2.yml:4 › since
      2027 has not come yet; today is 2026-11-26.
      → Correct the date; where only the year is sure, write the year.
    ✗ usage/form-by.yml
      usage/form-by-2.yml says "stopped" of "by" and "form", usage/form-by.yml says "inUse". Both cannot be shown as what is the case.
      → Keep the record with the newest source, and remove the other.
    ✗ usage/form-bye.yml:1 › organisation
      "bye" is not known: there is no content/organisations/bye.yml.
      → Did you mean "by"? Write the id of a file in content/organisations/, or add that file.
    ✗ usage/form-tredje.yml:1 › source
      Write the whole address, starting with https://
      → Write a text here.
    ✗ usage/form-tredje.yml:1 › date
      This field is missing.
      → Add it: date: … (a text).

    8 problems in the content. Nothing was written."
  `);
});

test('a use by an organisation that has merged is a warning, from the day of the merger', async () => {
  const merged = (from: string) => ({
    'organisations/by.yml': `name: By Kommune\nkind: municipality\ncode: '101'\nsucceededBy: {organisation: storby, from: ${from}}\n`,
    'organisations/storby.yml': 'name: Storby Kommune\nkind: municipality\n',
    'usage/form-by.yml': use('by'),
  });
  expect(await judge(merged('2027-01-01'))).toEqual({ problems: '', warnings: '' });
  expect(await judge(merged('2026-01-01'))).toMatchInlineSnapshot(`
    {
      "problems": "",
      "warnings": "! usage/form-by.yml:1 › organisation
      "by" became part of "storby" on 2026-01-01. The use is shown at both until somebody knows whether it goes on.
      → Write "storby" where the use goes on, with a source that says so.",
    }
  `);
});

test('an accessibility statement that names nobody, or is old or missing, is warned of', async () => {
  const statement = 'accessibility: {status: full, method: self, prepared: 2025-01-01, reviewed: 2025-01-01}\n';
  const catalog = 'name: Test\nurl: https://catalogue.example/\n';
  expect(await judge({ 'catalog.yml': catalog + statement })).toMatchInlineSnapshot(`
    {
      "problems": "",
      "warnings": "! catalog.yml › accessibility.organisation
      Nobody is named who answers for the site. The act on web accessibility asks for it, and what is missing is shown at /was/ as to be filled in.
      → Write the name of the organisation that publishes this catalogue.
    ! catalog.yml › accessibility.email
      There is no mailbox for reports of barriers. The act on web accessibility asks for it, and what is missing is shown at /was/ as to be filled in.
      → Write one that is read.
    ! catalog.yml › accessibility.reviewed
      The statement was last gone through on 2025-01-01. The act on web accessibility asks for it, and what is missing is shown at /was/ as to be filled in.
      → Go through it, and write the day.",
    }
  `);
  expect(await judge({ 'catalog.yml': catalog })).toMatchInlineSnapshot(`
    {
      "problems": "",
      "warnings": "! catalog.yml › accessibility
      There is no accessibility statement. The act on web accessibility asks for it, and what is missing is shown at /was/ as to be filled in.
      → Judge the site and write: organisation, email, status, method, prepared, reviewed.",
    }
  `);
});

test('an id that a product had before is given to no other', async () => {
  const product = (former: string) => `name: Other\nsummary: {da: d, en: e}\nstage: idea\nformerIds: [${former}]\n`;
  expect((await judge({ 'products/other.yml': product('old') })).problems).toBe('');
  const clash = await judge({ 'products/other.yml': product('form') });
  expect(clash.problems).toContain('"form" is in products/form.yml already');
  const both = await judge({ 'products/other.yml': product('old'), 'products/third.yml': product('old') });
  expect(both.problems).toContain('"old" is in products/other.yml already');
});
