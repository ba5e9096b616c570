import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Strings } from '../../content/model/strings.ts';

const folder = 'content/strings';
const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
const texts = new Map(files.map((file) => [file, Strings.parse(JSON.parse(readFileSync(join(folder, file), 'utf8')))]));
const danish = texts.get('da.json') ?? {};

const base = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, '');
const bases = (strings: Strings) => [...new Set(Object.keys(strings).map(base))].sort();
const placeholders = (text = '') => (text.match(/\{\w+\}/g) ?? []).sort();

const source = readdirSync('site', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(astro|ts)$/.test(file) && !/\.(test|e2e)\.ts$/.test(file) && !file.includes('fixtures'))
  .map((file) => readFileSync(join('site', file), 'utf8'))
  .join('\n');
const asked = new Set(Array.from(source.matchAll(/\bt(?:ranslations\(\w+\))?\(\s*'([^']+)'/g), ([, key = '']) => key));
const askedWith = Array.from(
  source.matchAll(/\bt(?:ranslations\(\w+\))?\(\s*`([^$`]+)\$\{/g),
  ([, start = '']) => start,
);

test.each(files)('%s has the texts that the others have, with the same placeholders', (file) => {
  const strings = texts.get(file) ?? {};
  expect(bases(strings)).toEqual(bases(danish));
  for (const [key, text] of Object.entries(strings)) {
    const other = danish[key] ?? danish[`${base(key)}_other`];
    expect({ key, placeholders: placeholders(text) }).toEqual({ key, placeholders: placeholders(other) });
  }
});

test('every text is used', () => {
  expect(asked.size).toBeGreaterThan(50);
  const unused = bases(danish).filter((key) => !asked.has(key) && !askedWith.some((start) => key.startsWith(start)));
  expect(unused).toEqual([]);
});

test('every text that is asked for is there', () => {
  expect([...asked].filter((key) => !bases(danish).includes(key))).toEqual([]);
});
