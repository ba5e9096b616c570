import { expect, test } from 'vitest';
import { pagesOf } from './pages-of-list.ts';
import { toCsv, toExcelCsv } from './to-csv.ts';

test('a list of more than 1,000 entries goes on in further files, each of which leads to the next', () => {
  const files = pagesOf(
    'things',
    Array.from({ length: 2_001 }, (_, id) => ({ id })),
  );
  expect(files.map(({ path }) => path)).toEqual(['things.json', 'things/page-2.json', 'things/page-3.json']);
  expect(files.map(({ content }) => content)).toMatchObject([
    { total: 2_001, next: '/api/v1/things/page-2.json', things: { length: 1_000 } },
    { total: 2_001, next: '/api/v1/things/page-3.json', things: { length: 1_000 } },
    { total: 2_001, next: null, things: [{ id: 2_000 }] },
  ]);
});

test('an empty list is one file', () => {
  expect(pagesOf('things', []).map(({ content }) => content)).toEqual([{ total: 0, next: null, things: [] }]);
});

test('a table opens in a spreadsheet as it is, and nothing in it runs', () => {
  const csv = toCsv([{ name: '=1+1', tags: ['a', 'b'], at: { line: 1 }, none: null }]);
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
  const csv = toExcelCsv([item]);
  expect(csv.startsWith('\ufeff')).toBe(true);
  expect(csv.slice(1).split('\r\n')).toEqual([
    'name;share;names;users',
    '\'=1+1;0,5;da: Ja, tak;"id: a, since: 2020; id: b"',
    '',
  ]);
});
