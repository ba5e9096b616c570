import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ImportedUsage } from '../content/model/imported-usage.ts';
import { makeFolder } from './testing/make-repository.ts';
import { startStandInKitos, type StandInSystem } from './testing/stand-in-kitos.ts';

const uuid = (n: number) => `${String(n).padStart(8, '0')}-0000-4000-8000-000000000000`;
const user = (name: string, cvr: string | null = null) => ({ uuid: uuid(90), name, cvr });
const system = (n: number, ...users: ReturnType<typeof user>[]): StandInSystem => ({
  uuid: uuid(n),
  name: `System ${n}`,
  usingOrganizations: users,
  mainContractSuppliers: n === 1 ? [user('Fiktiv Drift', '12345678')] : [],
  kle: n === 1 ? [{ uuid: uuid(80), name: '85.02.02' }] : [],
  lastModified: '2026-10-02T08:00:00Z',
});
/** Three pages; what is mapped stands on the first and the last. */
const systems = [
  system(1, user('By Kommune', '11111111'), user('Anden Kommune'), user('Fremmed Kommune')),
  ...Array.from({ length: 599 }, (_, n) => system(n + 100)),
  system(2, user('by kommune')),
];

const files = {
  'catalog.yml': 'name: Prøve\nurl: https://catalogue.example/\n',
  'products/form.yml': 'name: Form\nsummary: {da: d, en: e}\nstage: product\n',
  'products/kort.yml': 'name: Kort\nsummary: {da: d, en: e}\nstage: product\n',
  'organisations/by.yml': "name: By Kommune\nkind: municipality\ncvr: '11111111'\n",
  'organisations/anden.yml': 'name: Anden Kommune\nkind: municipality\n',
  'usage/form-by.yml':
    'organisation: by\nproduct: form\nstatus: stopped\nsource: https://by.example/\ndate: 2026-08-21\n',
  'kitos.yml': `systems:\n  form: [${uuid(1)}, ${uuid(7)}]\n  kort: [${uuid(2)}]\nconsent:\n  by: {source: https://by.example/}\n`,
};

function makeContent(changes: Record<string, string | Uint8Array> = {}) {
  const place = makeFolder();
  for (const [name, text] of Object.entries({ ...files, ...changes })) {
    mkdirSync(path.join(place.folder, path.dirname(name)), { recursive: true });
    writeFileSync(path.join(place.folder, name), text);
  }
  const run = (environment: Record<string, string>, ...args: string[]) =>
    new Promise<{ code: number; text: string }>((resolve) => {
      const command = path.resolve(import.meta.dirname, 'import-kitos.ts');
      const options = { env: { PATH: process.env['PATH'], ...environment } };
      const all = [command, '--content', place.folder, '--date', '2026-11-01', ...args];
      execFile(process.execPath, all, options, (error, out, failure) =>
        resolve({
          code: error ? Number(error.code) : 0,
          text: `${out}${failure}`.replaceAll(`${place.folder}/`, ''),
        }),
      );
    });
  const written = () =>
    ImportedUsage.parse(JSON.parse(readFileSync(path.join(place.folder, 'imported/kitos.json'), 'utf8')));
  return { ...place, run, written, [Symbol.dispose]: () => place[Symbol.dispose]() };
}

test('the API is read page by page; what may be published is written, and what is left out is told', async () => {
  await using kitos = await startStandInKitos(systems);
  using content = makeContent();
  const { code, text } = await content.run({ KITOS_TOKEN: 'good', KITOS_URL: kitos.url });
  expect(kitos.pages).toEqual([0, 1, 2]);
  expect(text).toMatchInlineSnapshot(`
    "✓ 2 uses of 2 products, as of 2026-11-01.
    Left out, since the organisation has not agreed (consent in content/kitos.yml) (1):
      form at anden
    Left out, since no file in content/organisations/ has this name or CVR number (1):
      form at Fremmed Kommune
    Systems that OS2kitos does not have, or that nobody uses (systems in content/kitos.yml) (1):
      form: 00000007-0000-4000-8000-000000000000
    Contradicted by a record, which is what counts (1):
      form at by: usage/form-by.yml says "stopped"
    "
  `);
  expect(code).toBe(0);
  expect(content.written()).toMatchInlineSnapshot(`
    {
      "kle": {
        "form": [
          "85.02.02",
        ],
        "kort": [],
      },
      "leftOut": {
        "missingSystems": [
          {
            "product": "form",
            "system": "00000007-0000-4000-8000-000000000000",
          },
        ],
        "unknownOrganisation": 1,
        "withoutConsent": 1,
      },
      "readAt": "2026-11-01",
      "schema": 1,
      "source": "https://kitos.dk/",
      "suppliers": [
        {
          "cvr": "12345678",
          "name": "Fiktiv Drift",
          "product": "form",
        },
      ],
      "uses": [
        {
          "changed": "2026-10-02",
          "organisation": "by",
          "product": "form",
          "system": "00000001-0000-4000-8000-000000000000",
        },
        {
          "changed": "2026-10-02",
          "organisation": "by",
          "product": "kort",
          "system": "00000002-0000-4000-8000-000000000000",
        },
      ],
    }
  `);
});

test('a pause that is asked for is made, and the import goes on', async () => {
  await using kitos = await startStandInKitos(systems);
  using content = makeContent();
  kitos.inject('busy', 2);
  expect((await content.run({ KITOS_TOKEN: 'good', KITOS_URL: kitos.url })).code).toBe(0);
});

test.each([
  ['no token', {}, undefined, 'No KITOS_TOKEN: OS2kitos was not asked'],
  ['a wrong token', { KITOS_TOKEN: 'secret-and-wrong' }, undefined, 'did not accept the token'],
  ['changed fields', { KITOS_TOKEN: 'good' }, 'changed', 'in another form than its API v2 had: usingOrganizations'],
  ['an answer that is cut off', { KITOS_TOKEN: 'good' }, 'truncated', 'is no JSON, or was cut off'],
  ['an error of the server', { KITOS_TOKEN: 'good' }, 'error', 'answered with an error (500)'],
  ['a pause without end', { KITOS_TOKEN: 'good' }, 'busy', 'asks for a pause again and again'],
] as const)(
  '%s stops the import, nothing is written, and no token is told',
  async (_, environment, fault, sentence) => {
    await using kitos = await startStandInKitos(systems);
    using content = makeContent();
    if (fault) kitos.inject(fault, 99);
    const { code, text } = await content.run({ KITOS_URL: kitos.url, ...environment });
    expect(text).toContain(sentence);
    expect(text).not.toContain('secret-and-wrong');
    expect(code).toBe(2);
    expect(content.written).toThrow('ENOENT');
  },
);

test('an export is read as JSON, also with names in capitals', async () => {
  const pascal = systems
    .slice(0, 1)
    .map(({ uuid, name, kle, ...rest }) => ({ Uuid: uuid, Name: name, KLE: kle, ...rest }));
  using content = makeContent({ 'export.json': JSON.stringify(pascal) });
  const { code } = await content.run({}, '--file', path.join(content.folder, 'export.json'));
  expect(code).toBe(0);
  expect(content.written().uses).toMatchObject([{ product: 'form', organisation: 'by' }]);
});

test('an export is read as a table in Latin-1 with semicolons; formulas are not run', async () => {
  const table = [
    'It-system UUID;It-system;Organisation;CVR;Leverandør',
    `${uuid(1)};Formularer på ø;By Kommune;11111111;Fiktiv Drift`,
    `${uuid(1)};Formularer på ø;=HYPERLINK("http://ond.example");;`,
    'ingen uuid;X;By Kommune;;',
  ].join('\r\n');
  using content = makeContent({ 'export.csv': Buffer.from(table, 'latin1') });
  const { code, text } = await content.run({}, '--file', path.join(content.folder, 'export.csv'));
  expect(code).toBe(0);
  expect(text).toContain('Line 3: the organisation is a formula; it was not run, and the line was left out.');
  expect(text).toContain('Line 4: "ingen uuid" is no uuid of a system');
  expect(content.written()).toMatchObject({
    uses: [{ product: 'form', organisation: 'by' }],
    suppliers: [{ product: 'form', name: 'Fiktiv Drift' }],
  });
});

test('what was taken out since the last import is listed, and so are merged organisations and dates to come', async () => {
  const told = (day: string, ...users: ReturnType<typeof user>[]) =>
    JSON.stringify([{ ...system(1, ...users), lastModified: day }]);
  using content = makeContent({
    'organisations/gammel.yml':
      'name: Gammel Kommune\nkind: municipality\nsucceededBy: {organisation: by, from: 2026-01-01, source: https://by.example/}\n',
    'kitos.yml': `systems:\n  form: [${uuid(1)}]\nconsent:\n  by: {source: https://by.example/}\n  gammel: {source: https://by.example/}\n`,
    'first.json': told('2026-10-02', user('By Kommune'), user('Gammel Kommune')),
    'second.json': told('2031-01-01', user('Gammel Kommune')),
  });
  const importFile = (name: string) => content.run({}, '--file', path.join(content.folder, name));
  await importFile('first.json');
  expect((await importFile('second.json')).text).toMatchInlineSnapshot(`
    "✓ 1 uses of 1 products, as of 2026-11-01.
    Gone since the last import: taken out of OS2kitos, or no longer allowed to be shown (1):
      form at by
    By organisations that have merged; see whether the use goes on (1):
      form at gammel, part of by since 2026-01-01
    Without their date, which has not come yet (1):
      form at gammel: 2031-01-01
    "
  `);
  expect(content.written().uses).toMatchObject([{ organisation: 'gammel', changed: null }]);
});

test('a table without the columns is refused with those it has', async () => {
  using content = makeContent({ 'export.csv': 'Navn;Andet\nX;Y\n' });
  const { code, text } = await content.run({}, '--file', path.join(content.folder, 'export.csv'));
  expect(code).toBe(2);
  expect(text).toContain('The table lacks a column: "system uuid" or "it-system uuid" or "uuid"');
  expect(text).toContain('It has: navn, andet.');
});
