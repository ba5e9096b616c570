import { expect, test } from 'vitest';
import { readShell } from './shell.ts';

const shell = (body: string) => `---\ntitle: "Guide"\n---\n\n${body}\n`;

test('front matter and one <Harvested> are read', () => {
  expect(readShell(shell('<Harvested html="./guide.html" digest="ab" />'), 'x.mdx')).toEqual({
    data: { title: 'Guide' },
    attributes: { html: './guide.html', digest: 'ab' },
  });
});

test.each([
  ['script', 'export const x = process.env.HOME'],
  ['an expression', '{process.env.HOME}'],
  ['an expression as attribute', '<Harvested html={process.env.HOME} />'],
  ['an expression inside an attribute', '<Harvested html="{x}" />'],
  ['spread attributes', '<Harvested {...props} />'],
  ['another component', '<Script src="./x.js" />'],
  ['HTML', '<img src="x">'],
  ['text', 'Hello'],
  ['an element that is left open', '<Harvested html="./x.html">'],
])('%s is refused by file and line', (_, body) => {
  expect(() => readShell(shell(body), 'a/b.mdx')).toThrow(/^a\/b\.mdx:5: “.*” is not allowed\. A harvested document/);
});

test('what follows <Harvested> is refused by its own line', () => {
  const text = shell('<Harvested html="./x.html" />\n\nimport fs from "node:fs"');
  expect(() => readShell(text, 'b.mdx')).toThrowErrorMatchingInlineSnapshot(
    `[Error: b.mdx:7: “import fs from "node:fs"” follows <Harvested>. A harvested document holds front matter and one <Harvested html="./….html" digest="…" />; nothing else is read. Run the harvest again.]`,
  );
});

test('a file without front matter, or without anything after it, is refused', () => {
  expect(() => readShell('<Harvested />', 'c.mdx')).toThrow('c.mdx:1: the file does not begin with front matter.');
  expect(() => readShell('---\na: "b"\n---\n', 'c.mdx')).toThrow('c.mdx:3: there is no <Harvested>');
});

test('front matter in YAML says the same as in JSON, line by line', () => {
  const data = { title: 'Guide: 1', position: 0, label: null, headings: [{ depth: 2, id: 'a', text: 'A "b" — ø' }] };
  const json = Object.entries(data).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  const yaml = [
    'title: "Guide: 1"',
    'position: 0',
    'label: null',
    'headings:',
    `  - {depth: 2, id: a, text: 'A "b" — ø'}`,
  ];
  for (const lines of [json, yaml])
    expect(readShell(['---', ...lines, '---', '<Harvested />'].join('\n'), 'x.mdx').data).toEqual(data);
  expect(() => readShell('---\na: 1\na: 2\n---\n<Harvested />', 'x.mdx')).toThrow(/unique/);
});

test('an alias in the front matter cannot grow', () => {
  expect(() => readShell('---\na: &a [x]\nb: [*a, *a]\n---\n<Harvested />', 'd.mdx')).toThrow(/alias/i);
});
