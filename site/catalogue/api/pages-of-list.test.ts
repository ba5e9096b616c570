import { expect, test } from 'vitest';
import { pageOf, pathsOf, toEntry } from './pages-of-list.ts';
import { forExcel, forPrograms, toRows, toTable } from './to-csv.ts';

const parse = (text = ''): unknown => JSON.parse(text);

test('a list of more than 1,000 entries goes on in further files, each of which leads to the next', () => {
  const entries = Array.from({ length: 2_001 }, (_, id) => toEntry({ id }));
  const paths = pathsOf('things', 2_001);
  expect(paths).toEqual(['things.json', 'things/page-2.json', 'things/page-3.json']);
  expect(paths.map((path) => parse(pageOf('things', entries, path)))).toMatchObject([
    { total: 2_001, next: '/api/v1/things/page-2.json', things: { length: 1_000 } },
    { total: 2_001, next: '/api/v1/things/page-3.json', things: { length: 1_000 } },
    { total: 2_001, next: null, things: [{ id: 2_000 }] },
  ]);
  expect(pageOf('things', entries, 'things/page-4.json')).toBeUndefined();
});

test.each([
  ['no entries', []],
  ['entries of any kind', [{ id: 'a', text: 'one\ntwo\u2028\u2029 $& "three"', of: [{ a: null }, []] }, {}]],
])('a file with %s is what JSON makes of the whole', (_, things) => {
  const content = { total: things.length, next: null, things };
  expect(pageOf('things', things.map(toEntry), 'things.json')).toBe(JSON.stringify(content, null, 1));
});

const tableOf = (item: object, form: typeof forExcel) => {
  const columns = Object.keys(item);
  return toTable(columns, [toRows([item], columns, form)], form);
};

test('a table opens in a spreadsheet as it is, and nothing in it runs', () => {
  const csv = tableOf({ name: '=1+1', tags: ['a', 'b'], at: { line: 1 }, none: null }, forPrograms);
  expect(csv.startsWith('\ufeff')).toBe(true);
  expect(csv.slice(1).split('\r\n')).toEqual(['name,tags,at,none', '\'=1+1,a; b,"{""line"":1}",', '']);
});

test('a list for a Danish Excel has semicolons between cells, decimal commas, and words where a cell cannot hold more', () => {
  const item = {
    name: '=1+1',
    share: 0.5,
    names: { da: 'Ja, tak', en: null },
    users: [{ id: 'a', since: 2020 }, { id: 'b' }],
  };
  const csv = tableOf(item, forExcel);
  expect(csv.startsWith('\ufeff')).toBe(true);
  expect(csv.slice(1).split('\r\n')).toEqual([
    'name;share;names;users',
    '\'=1+1;0,5;da: Ja, tak;"id: a, since: 2020; id: b"',
    '',
  ]);
});
