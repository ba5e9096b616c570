import { expect, test } from 'vitest';
import { decode } from './decode.ts';
import { limits } from '../limits.ts';

test.each([
  ['UTF-8', Buffer.from('blåbærgrød'), 'blåbærgrød'],
  ['UTF-8 with a mark', Buffer.from('\uFEFFblåbær'), 'blåbær'],
  ['Windows-1252', Buffer.from([0x62, 0x6c, 0xe5, 0x62, 0xe6, 0x72, 0x20, 0x80]), 'blåbær €'],
  ['UTF-16, low byte first', Buffer.from('\uFEFFblåbær', 'utf16le'), 'blåbær'],
  ['UTF-16, high byte first', Buffer.from('\uFEFFblåbær', 'utf16le').swap16(), 'blåbær'],
  ['nothing', Buffer.alloc(0), ''],
  ['control characters', Buffer.from('a\u0000b\u001b[31mc\u000bd\te\r\nf'), 'ab[31mcd\te\nf'],
])('%s is read', (_, bytes, text) => expect(decode(bytes)).toEqual({ text, cut: false }));

test('a document is cut where forges cut it, and never within a character', () => {
  const { text, cut } = decode(Buffer.from(`a${'å'.repeat(limits.documentBytes)}`));
  expect(cut).toBe(true);
  expect(text).toBe(`a${'å'.repeat(limits.documentBytes / 2 - 1)}`);
});

test('an odd number of bytes in UTF-16 ends no harvest', () => {
  expect(decode(Buffer.from([0xff, 0xfe, 0x61, 0x00, 0x62])).text).toBe('a');
});

test('line ends of every kind are one kind', () => {
  expect(decode(Buffer.from('one\r\ntwo\rthree\n')).text).toBe('one\ntwo\nthree\n');
});
