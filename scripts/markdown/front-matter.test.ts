import { expect, test } from 'vitest';
import { openFrontMatter } from './front-matter.ts';

test('front matter is taken out, and every line of the text keeps its number', () => {
  expect(openFrontMatter('---\ntitle: "A: b"\nnav_order: 2\nunknown: x\n---\n\n# Text\n')).toEqual({
    matter: { title: 'A: b', nav_order: 2 },
    body: '\n\n\n\n\n\n# Text\n',
    problem: null,
  });
});

test('values stay what was written: a version is no number', () => {
  expect(openFrontMatter('---\ntitle: 1.10\n---\n').matter.title).toBe('1.10');
});

test.each([
  ['a rule at the top', '---\n\nText\n\n---\nMore'],
  ['a list', '---\n- a\n- b\n---\nText'],
  ['no end', '---\ntitle: x\n\nText'],
  ['no beginning', 'Text\n---\ntitle: x\n---\n'],
])('%s is no front matter, and nothing of the text is lost', (_, source) => {
  expect(openFrontMatter(source)).toEqual({ matter: {}, body: source, problem: null });
});

test('front matter that is no YAML is shown as code, and the reason given', () => {
  const { body, problem } = openFrontMatter('---\ntitle: a: b\n---\nText');
  expect(body).toBe('~~~~~~~~yaml\ntitle: a: b\n~~~~~~~~\nText');
  expect(problem).toMatch(/^The front matter is no valid YAML: /);
});

test.each([
  'title: {a: b}',
  'title: [a]',
  'title: ""',
  'nav_order: first',
  'lang: "da\\" onload=x"',
  'parent: ' + 'x'.repeat(400),
])('a value of the wrong kind is left out: %s', (line) =>
  expect(openFrontMatter(`---\n${line}\n---\n`).matter).toEqual({}),
);

test('keys that objects have by themselves change nothing', () => {
  const { matter } = openFrontMatter('---\n__proto__: {title: x}\nconstructor: y\n---\n');
  expect(matter.title).toBeUndefined();
  expect(Object.getPrototypeOf(matter)).toBe(Object.prototype);
});
