import { expect, test } from 'vitest';
import { packRecord, readRecord } from './record.ts';

test('a record is read as it was packed', () => {
  const record = {
    names: ['file:products/æ.yml', 'sum(a)\n', ''],
    digests: ['a', '', 'b'],
    seen: Float64Array.of(1, 2.5, 3, 0, 0, 0, 0, 0, 0),
    atLoad: Int32Array.of(0),
    values: new Map([
      ['sum(a)', Int32Array.of(0, 2)],
      ['none()', Int32Array.of()],
    ]),
    lasting: new Map([['sum(a)', Uint8Array.of(1, 2)]]),
    routes: new Map([
      ['/', ['']],
      ['empty', []],
    ]),
    pages: new Map([
      ['', { file: 'index.html', digest: 'x', reads: Int32Array.of(1), listed: { modified: undefined } }],
      ['a', { file: 'a.json', digest: 'y', reads: Int32Array.of(), listed: undefined }],
      ['b', { file: 'b.html', digest: 'z', reads: Int32Array.of(0, 1), listed: { modified: '2026-11-27' } }],
    ]),
  };
  const bytes = packRecord(record);
  expect(readRecord(bytes)).toEqual(record);
  expect(readRecord(bytes.subarray(0, -5))).toBeUndefined();
});
