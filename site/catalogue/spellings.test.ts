import { expect, test } from 'vitest';
import { fold } from './fold.ts';
import { spellings, writeDoubleA } from './spellings.ts';

test.each(['Økonomi', 'oekonomi', 'okonomi', 'ÖKONOMI'])('%s has the same key as økonomi', (word) => {
  expect(fold(word)).toBe(fold('økonomi'));
});

test('å, aa and a have the same key, and so have æ, ae and a', () => {
  expect(new Set(['Århus', 'Aarhus', 'arhus'].map(fold)).size).toBe(1);
  expect(new Set(['læring', 'laering', 'laring'].map(fold)).size).toBe(1);
});

test('a question without Danish letters is also asked with them', () => {
  expect(spellings('oekonomi')[0]).toBe('økonomi');
  expect(spellings('laering')[0]).toBe('læring');
  expect(spellings('okonomi')).toContain('økonomi');
  expect(spellings('vagtplan')).toContain('vågtplan');
});

test('a question without such letters is asked once, and a long one not without end', () => {
  expect(spellings('kitos drift')).not.toContain('kitos drift');
  expect(spellings('tyst')).toEqual([]);
  expect(spellings('a o a o a o a o a o').length).toBeLessThanOrEqual(12);
});

test('a place is found by its other spelling', () => {
  expect(writeDoubleA('Ålborg og Århus')).toBe('Aalborg og Aarhus');
  expect(writeDoubleA('Grenå')).toBe('Grenaa');
  expect(writeDoubleA('Aalborg')).toBeUndefined();
});
