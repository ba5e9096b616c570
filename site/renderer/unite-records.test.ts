import { expect, test } from 'vitest';
import type { Record } from './record.ts';
import { uniteRecords } from './unite-records.ts';

/** A record of one page that reads a file, through a value. */
function recordOf(page: string, file: string, digest: string, besides: readonly [string, string][] = []): Record {
  const names = [...besides.map(([name]) => name), 'file:catalog.yml', file, 'sum()\n'];
  return {
    names,
    seen: new Float64Array(3 * names.length),
    digests: [...besides.map(([, told]) => told), 'c', digest, `sum of ${digest}`],
    atLoad: [names.indexOf('file:catalog.yml')],
    values: new Map([['sum()', [names.indexOf(file)]]]),
    lasting: new Map(),
    routes: new Map([['all', ['a', 'b']]]),
    pages: new Map([[page, { file: `${page}.html`, digest: page, reads: [names.indexOf('sum()\n')] }]]),
  };
}

test('one record stays what it is, and none gives none', () => {
  const record = recordOf('a', 'file:one', '1');
  expect(uniteRecords([record])).toEqual({ record, unlike: [] });
  expect(uniteRecords([])).toEqual({ record: undefined, unlike: [] });
});

test('what was read has one place, whichever shard tells of it', () => {
  const { record, unlike } = uniteRecords([
    recordOf('a', 'file:one', '1'),
    recordOf('b', 'file:one', '1', [['file:two', '2']]),
  ]);
  expect(unlike).toEqual([]);
  expect(record).toEqual({
    names: ['file:catalog.yml', 'file:one', 'sum()\n', 'file:two'],
    digests: ['c', '1', 'sum of 1', '2'],
    seen: new Float64Array(12),
    atLoad: [0],
    values: new Map([['sum()', [1]]]),
    lasting: new Map(),
    routes: new Map([['all', ['a', 'b']]]),
    pages: new Map(['a', 'b'].map((name) => [name, { file: `${name}.html`, digest: name, reads: [2] }])),
  });
});

test('what shards tell differently counts as changed, and a value depends on all that either made it from', () => {
  const { record, unlike } = uniteRecords([
    recordOf('a', 'file:one', '1'),
    recordOf('b', 'file:one', 'another'),
    recordOf('c', 'file:three', '1'),
  ]);
  expect(unlike).toEqual(['file:one', 'sum()\n']);
  expect(record?.names).toEqual(['file:catalog.yml', 'file:one', 'sum()\n', 'file:three']);
  expect(record?.digests).toEqual(['c', '', '', '1']);
  expect(record?.values).toEqual(new Map([['sum()', [1, 3]]]));
});
