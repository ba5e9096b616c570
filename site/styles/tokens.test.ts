import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { contrast, parseColour } from '../catalogue/accent.ts';

const colours = new Map(
  Array.from(
    readFileSync('site/styles/tokens.css', 'utf8').matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g),
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
);

function contrastOf(front: string, back: string, scheme: 'light' | 'dark'): number {
  const [a, b] = [colours.get(front), colours.get(back)];
  if (!a || !b) throw new Error(`tokens.css has no colour ${a ? back : front}.`);
  return contrast(parseColour(a[scheme]), parseColour(b[scheme]));
}

const texts = [
  'ink',
  'ink-soft',
  'accent',
  'accent-strong',
  'warn',
  'danger',
  'good',
  'focus',
  'code-name',
  'code-word',
];

test.each(texts.flatMap((text) => ['paper', 'sunken'].map((paper) => [text, paper] as const)))(
  'text in %s on %s can be read (4.5 : 1)',
  (text, paper) => {
    expect(contrastOf(text, paper, 'light')).toBeGreaterThanOrEqual(4.5);
    expect(contrastOf(text, paper, 'dark')).toBeGreaterThanOrEqual(4.5);
  },
);

test.each([
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
  ['ink', 'accent-wash'],
  ['ink', 'warn-wash'],
  ['ink', 'mark'],
] as const)('text in %s on %s can be read (4.5 : 1)', (text, paper) => {
  expect(contrastOf(text, paper, 'light')).toBeGreaterThanOrEqual(4.5);
  expect(contrastOf(text, paper, 'dark')).toBeGreaterThanOrEqual(4.5);
});

test.each(['paper', 'sunken'])('the edge of a field can be seen on %s (3 : 1)', (paper) => {
  expect(contrastOf('rule-strong', paper, 'light')).toBeGreaterThanOrEqual(3);
  expect(contrastOf('rule-strong', paper, 'dark')).toBeGreaterThanOrEqual(3);
});
