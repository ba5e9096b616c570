import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from './testing/make-repository.ts';

function makeContent() {
  const place = makeFolder();
  const write = (name: string, text: string | Uint8Array) => {
    mkdirSync(path.join(place.folder, path.dirname(name)), { recursive: true });
    writeFileSync(path.join(place.folder, name), text);
    return path.join(place.folder, name);
  };
  write('catalog.yml', 'name: Prøve\nurl: https://catalogue.example/\n');
  write('products/form.yml', 'name: OS2form\nsummary: {da: d, en: e}\nstage: product\n');
  write('organisations/aeroe.yml', "name: Ærø Kommune\nkind: municipality\ncode: '492'\n");
  const run = (command: string, ...args: string[]) =>
    new Promise<{ code: number; text: string }>((resolve) => {
      const all = [path.resolve(import.meta.dirname, command), '--content', place.folder, ...args];
      execFile(process.execPath, all, { env: { PATH: process.env['PATH'] } }, (error, out, failure) =>
        resolve({ code: error ? Number(error.code) : 0, text: `${out}${failure}`.replaceAll(`${place.folder}/`, '') }),
      ).stdin?.end();
    });
  const read = (name: string) => readFileSync(path.join(place.folder, name), 'utf8');
  return { write, read, run, [Symbol.dispose]: () => place[Symbol.dispose]() };
}

test('each kind of record is written as a valid file', async () => {
  using content = makeContent();
  const set = (...pairs: string[]) => pairs.flatMap((pair) => ['--set', pair]);
  const made = [
    await content.run(
      'new.ts',
      'product',
      ...set('name=Lille Ø', 'summary.da=Gør lidt.', 'summary.en=Does little.', 'stage=project', 'kind=smallProject'),
      ...set('sources.0.repository=https://github.com/owner/name'),
    ),
    await content.run('new.ts', 'vendor', ...set('name=Fiktiv Drift', 'domains=drift.dk, drift.com')),
    await content.run('new.ts', 'organisation', ...set('name=Region Nord', 'kind=region', 'code=1081')),
    await content.run(
      'new.ts',
      'usage',
      ...set('organisation=aeroe', 'product=form', 'status=pilot', 'source=https://a.example/', 'date=2026-08-21'),
    ),
  ];
  expect(made).toEqual(
    ['products/lille-oe', 'vendors/fiktiv-drift', 'organisations/region-nord', 'usage/form-aeroe'].map((id) => ({
      code: 0,
      text: `✓ ${id}.yml\n`,
    })),
  );
  expect(content.read('products/lille-oe.yml')).toMatchInlineSnapshot(`
    "# yaml-language-server: $schema=../model/json-schema/products.json

    name: Lille Ø
    summary:
      da: Gør lidt.
      en: Does little.
    stage: project
    kind: smallProject
    sources:
      - repository: https://github.com/owner/name
    "
  `);
});

test('what is missing or wrong is told at once, and nothing is written over', async () => {
  using content = makeContent();
  const { code, text } = await content.run('new.ts', 'usage', '--set', 'organisation=aeroe', '--set', 'statu=x');
  expect(code).toBe(1);
  expect(text).toMatchInlineSnapshot(`
    "✗ npm run new -- usage › statu
      "statu" is not a field that can be set here.
      → Use one of: organisation, product, status, since, source, date.
    ✗ npm run new -- usage › product
      This field is missing.
      → Product (a file name in content/products/).
    ✗ npm run new -- usage › status
      This field is missing.
      → Write one of: evaluating, pilot, inUse, stopped.
    ✗ npm run new -- usage › source
      This field is missing.
      → The page that says so (https://…).
    ✗ npm run new -- usage › date
      This field is missing.
      → The date of that page.

    5 problems in the content. Nothing was written.
    "
  `);
  const again = await content.run('new.ts', 'organisation', '--id', 'aeroe', '--set', 'name=X', '--set', 'kind=other');
  expect(again).toMatchObject({ code: 1, text: expect.stringContaining('is there already') as string });
});

test('a table of uses is read in Latin-1 with semicolons, by names and codes', async () => {
  using content = makeContent();
  const header = 'Organisation;Product;Status;Since;Source;Date';
  const table = `${header}\r\nÆrø Kommune;OS2form;inUse;2024;https://a.example/;2026-08-21\r\n`;
  const file = content.write('uses.csv', Buffer.from(table, 'latin1'));
  expect(await content.run('import-csv.ts', 'usage', file)).toEqual({
    code: 0,
    text: '✓ 1 written, 0 were there already.\n',
  });
  expect(content.read('usage/form-aeroe.yml')).toContain('organisation: aeroe\nproduct: form\nstatus: inUse\n');
  expect((await content.run('import-csv.ts', 'usage', file)).text).toBe('✓ 0 written, 1 were there already.\n');
});

test('a table with a wrong row writes nothing and tells every fault by its line', async () => {
  using content = makeContent();
  const file = content.write(
    'uses.csv',
    'organisation,product,status,source,date\n999,OS2form,inUse,https://a.example/,2026-08-21\n492,OS2form,brugt,=1+1,\n492,OS2form,brugt,https://a.example/,2026\n',
  );
  const { code, text } = await content.run('import-csv.ts', 'usage', file);
  expect(code).toBe(1);
  expect(text).toMatchInlineSnapshot(`
    "✗ uses.csv, line 2 › organisation
      No organisation is called "999" or has this code.
      → Write the id of a file in content/organisations/, its name or its official code, or add it first (npm run new -- organisation).
    ✗ uses.csv, line 3 › source
      "=1+1" is a formula. It would be run by whoever opens an export of it.
      → Write the value that the formula comes to.
    ✗ uses.csv, line 4 › status
      This value is not one of those allowed.
      → Write one of: evaluating, pilot, inUse, stopped.

    3 problems in the content. Nothing was written.
    "
  `);
  expect(() => content.read('usage/form-aeroe.yml')).toThrow('ENOENT');
});
