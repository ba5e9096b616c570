import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../testing/make-repository.ts';
import { checkContent } from './check-content.ts';
import { ConfigurationError } from './folders.ts';
import { describeProblems } from './problem.ts';

const catalog = 'name: Test\nurl: https://catalogue.example/\n';
const product = (repository: string) =>
  `name: A\nsummary:\n  da: Dansk.\n  en: English.\nstage: product\nsources:\n  - repository: ${repository}\n`;

async function messages(files: Record<string, string>): Promise<string> {
  using place = makeFolder();
  for (const [name, text] of Object.entries({ 'catalog.yml': catalog, ...files })) {
    mkdirSync(path.join(place.folder, path.dirname(name)), { recursive: true });
    writeFileSync(path.join(place.folder, name), text);
  }
  const { problems } = await checkContent(place.folder);
  return problems.length === 0 ? '' : describeProblems(problems, {}).replaceAll(`${place.folder}/`, '');
}

test('the least that is a valid product has no problems', async () => {
  expect(await messages({ 'products/example.yml': product('https://github.com/owner/name') })).toBe('');
});

test('every problem of every file is told at once, with file, line, field, what, why and what to do', async () => {
  expect(
    await messages({
      'products/a.yml': `${product('https://github.com/owner/one')}stages: product\nvendors:\n  - vendor: magneta\n`,
      'products/b.yml': `name: B\nsummary:\n  da: Kun dansk.\nstage: produkt\nsources:\n  - repository: http://github.com/owner/two\n`,
      'products/c.yml': `name: C\nsummary: {da: d, en: e}\nstage: idea\nsources:\n  - repository: https://github.com/owner/three\n  - repository: https://GitHub.com/Owner/Three\n`,
      'products/d.yml': `name: D\n summary: x\n`,
      'products/e.yml': product('https://elsewhere.example/owner/name'),
      'products/f.yml': `${product('https://github.com/owner/four')}vendors:\n  - vendor: magneta\nareas: [hr]\n`,
      'products/Æ.yaml': product('https://github.com/owner/five'),
      'vendors/magenta.yml': 'name: Magenta\n',
    }),
  ).toMatchInlineSnapshot(`
    "✗ products/a.yml:8 › stages
      "stages" is not a field that is known here.
      → Check the spelling, or remove the line. The fields are described in content/model/.
    ✗ products/a.yml:10 › vendors[0].vendor
      "magneta" is not known: there is no content/vendors/magneta.yml.
      → Did you mean "magenta"? Write the id of a file in content/vendors/, or add that file.
    ✗ products/Æ.yaml
      The ending of the file name is not ".yml".
      → Rename the file to æ.yml.
    ✗ products/Æ.yaml
      "Æ" cannot be an id. It becomes part of an address on the site.
      → Use lower-case letters a–z, digits and hyphens in the file name.
    ✗ products/b.yml:3 › summary.en
      The summary is missing in "en". The site is in this language, and most products have a summary in it.
      → Add a line "en: …" below summary: one sentence in that language.
    ✗ products/b.yml:4 › stage
      This value is not one of those allowed.
      → Write one of: idea, project, product, retired.
    ✗ products/b.yml:6 › sources[0].repository
      The value does not have the form that is needed here.
      → Write the whole address, starting with https://
    ✗ products/c.yml:6 › sources[1].repository
      https://GitHub.com/Owner/Three is named in products/c.yml and in products/c.yml. Its documents and releases would appear twice.
      → Keep it where it belongs and remove it from the other file.
    ✗ products/d.yml:1
      The file is not valid YAML: Nested mappings are not allowed in compact mappings
      → Mend the line: mind the indentation, a space after each colon, and quotes around texts with ": " or "#".
    ✗ products/d.yml:1
      The file is not valid YAML: Implicit keys need to be on a single line
      → Mend the line: mind the indentation, a space after each colon, and quotes around texts with ": " or "#".
    ✗ products/e.yml:7 › sources[0].repository
      The host elsewhere.example is not one the harvest may ask.
      → Move the source to one of github.com, or add "elsewhere.example" to harvest.hosts in catalog.yml.
    ✗ products/f.yml:9 › vendors[0].vendor
      "magneta" is not known: there is no content/vendors/magneta.yml.
      → Did you mean "magenta"? Write the id of a file in content/vendors/, or add that file.
    ✗ products/f.yml:10 › areas[0]
      "hr" is not known: there is no content/areas/hr.yml.
      → Write the id of a file in content/areas/, or add that file.

    13 problems in the content. Nothing was written."
  `);
});

test('two files for one id are named both', async () => {
  expect(
    await messages({
      'products/a.yml': product('https://github.com/owner/one'),
      'products/a.yaml': product('https://github.com/owner/two'),
    }),
  ).toMatchInlineSnapshot(`
    "✗ products/a.yaml
      The ending of the file name is not ".yml".
      → Rename the file to a.yml.
    ✗ products/a.yml
      products/a.yaml and products/a.yml both stand for the id "a".
      → Keep one of them, or give the other a new file name.

    2 problems in the content. Nothing was written."
  `);
});

test('an alias bomb is refused, not expanded', async () => {
  const bomb = Array.from(
    { length: 12 },
    (_, level) => `l${level + 1}: &l${level + 1} [${Array(10).fill(`*l${level}`).join(', ')}]`,
  ).join('\n');
  expect(await messages({ 'products/a.yml': `l0: &l0 x\n${bomb}\n` })).toContain(
    'The file cannot be read: Excessive alias count',
  );
});

test('a folder without catalog.yml is a wrong configuration', async () => {
  using place = makeFolder();
  await expect(checkContent(place.folder)).rejects.toThrow(ConfigurationError);
});

test('a third language may be added before everything is translated; one that most products have must be complete', async () => {
  const summary = (languages: string[]) =>
    `name: A\nsummary:\n${languages.map((language) => `  ${language}: Text.\n`).join('')}stage: idea\n`;
  const found = await messages({
    'catalog.yml': `${catalog}languages: [da, en, de]\n`,
    'products/a.yml': summary(['da', 'en', 'de']),
    'products/b.yml': summary(['da', 'en']),
    'products/c.yml': summary(['da']),
    'products/d.yml': summary(['en']),
    'products/e.yml': summary(['da', 'en']),
  });
  expect(found.split('\n').filter((line) => line.startsWith('✗'))).toEqual([
    '✗ products/c.yml:3 › summary.en',
    '✗ products/d.yml:3 › summary.da',
  ]);
});

test('a curated page that would run code, or load a picture from elsewhere, is refused by line', async () => {
  const found = await messages({
    'products/a.yml': product('https://github.com/owner/one'),
    'pages/da/good.mdx': '---\ntitle: God\n---\n\n# Ord\n\n[link](https://os2.eu) og `{kode}`\n',
    'pages/da/bad.mdx': "import x from 'y'\n\nText {process.env.HOME} <Widget />\n\n![p](https://x.example/a.png)\n",
  });
  expect(found.split('\n').filter((line) => !line.startsWith('  →'))).toMatchInlineSnapshot(`
    [
      "✗ pages/da/bad.mdx:1",
      "  The page holds an import or export, which would run as code.",
      "✗ pages/da/bad.mdx:3",
      "  The page holds { … }, which would run as code.",
      "✗ pages/da/bad.mdx:3",
      "  The page holds the element <Widget>.",
      "✗ pages/da/bad.mdx:5",
      "  The picture https://x.example/a.png lies elsewhere.",
      "",
      "4 problems in the content. Nothing was written.",
    ]
  `);
});
