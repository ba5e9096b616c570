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

test('an alias in the front matter cannot grow', () => {
  expect(() => readShell('---\na: &a [x]\nb: [*a, *a]\n---\n<Harvested />', 'd.mdx')).toThrow(/alias/i);
});
