import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { renderExample } from './fixtures/context.ts';
import { findUnsafe } from './find-unsafe.ts';
import type { Format } from './parsed.ts';

const folder = path.join(import.meta.dirname, 'fixtures');
const formats: Readonly<Record<string, Format>> = {
  '.md': 'markdown',
  '.rst': 'restructuredtext',
  '.adoc': 'asciidoc',
  '.txt': 'text',
};
const inputs = globSync('**/input.*', { cwd: folder }).toSorted();

test.each(inputs)('%s gives its expected.html', async (input) => {
  const file = path.join(folder, input);
  const { html, parsed, rewritten, lang } = await renderExample(
    readFileSync(file, 'utf8'),
    formats[path.extname(file)],
  );
  const { title, headings } = parsed;
  const remarks = [...parsed.remarks, ...rewritten.remarks];
  const facts = { title, lang, headings: headings.map(({ depth, id }) => `${'#'.repeat(depth)} ${id}`), remarks };
  await expect(`${html}\n<!-- ${JSON.stringify(facts, null, 2).replaceAll('--', '- -')} -->\n`).toMatchFileSnapshot(
    path.join(path.dirname(file), 'expected.html'),
  );
});

test.each(inputs)('%s comes out without anything that runs, loads or calls home', async (input) => {
  const file = path.join(folder, input);
  const { html } = await renderExample(readFileSync(file, 'utf8'), formats[path.extname(file)]);
  expect(findUnsafe(html)).toEqual([]);
});
