import { afterAll, expect, test, vi } from 'vitest';
import { startDocumentWorkers } from './document-workers.ts';
import { toHtml } from 'hast-util-to-html';
import { findUnsafe } from '../markdown/find-unsafe.ts';
import type { Format } from '../markdown/parsed.ts';

// Short, so that the bombs below cost little: what is under test is that the limit holds, not how long it is.
const hasty = startDocumentWorkers({ documentTime: 500 });
const workers = startDocumentWorkers({ threads: 1 });
afterAll(() => Promise.all([hasty.close(), workers.close()]));

const read = (text: string, format: Format = 'markdown') =>
  workers.parse({ format, text, jekyll: true, repository: null });

test.concurrent.each<[string, string, Format?]>([
  ['emphasis in emphasis', '*a **a '.repeat(20_000)],
  [
    'runs of backticks',
    Array.from({ length: 1_500 }, (_, index) => '`'.repeat(index))
      .join(' a ')
      .slice(0, 500_000),
  ],
  ['quotations in quotations', `${'>'.repeat(20_000)} a`],
  ['lists in lists', Array.from({ length: 700 }, (_, index) => `${' '.repeat(index * 2)}- a`).join('\n')],
  ['boxes in boxes', '<div>'.repeat(50_000)],
  ['open brackets', '['.repeat(60_000)],
  ['links in links', '[a]('.repeat(40_000)],
  ['open angle brackets', '<a '.repeat(60_000)],
  ['character references', '&#1;'.repeat(60_000)],
  ['unclosed comments', '<!-- '.repeat(60_000)],
  ['a table of many cells', `${'|a'.repeat(2_000)}|\n${'|-'.repeat(2_000)}|\n${`${'|b'.repeat(2_000)}|\n`.repeat(60)}`],
  [
    'footnotes that name each other',
    Array.from({ length: 4_000 }, (_, index) => `[^${index}]: [^${index + 1}]\n`).join('\n'),
  ],
  [
    'admonitions in admonitions',
    Array.from({ length: 300 }, (_, index) => `${'    '.repeat(index)}!!! note\n`).join('\n'),
  ],
  ['raw Liquid that is never closed', '{% raw %}'.repeat(50_000)],
  ['deep front matter', `---\na: ${'['.repeat(9_000)}\n---\ntext`],
  ['formulas in formulas', `$${'x^{'.repeat(1_000)}$ and $x_1$`],
  ['a macro that doubles itself', `$\\def\\a#1{\\a{#1#1}}\\a{x_1}$`],
  [
    'directives in directives',
    Array.from({ length: 300 }, (_, index) => `${'   '.repeat(index)}.. note::\n`).join('\n'),
    'restructuredtext',
  ],
  ['stars in reStructuredText', '*a **a `a '.repeat(20_000), 'restructuredtext'],
  ['a substitution that means itself', '|a| |b|\n\n.. |a| replace:: |b|\n.. |b| replace:: |a|\n', 'restructuredtext'],
  [
    'blocks in AsciiDoc blocks',
    Array.from({ length: 400 }, (_, index) => '='.repeat(index + 4)).join('\n'),
    'asciidoc',
  ],
])('%s cannot hold up the harvest, and the document is shown all the same', async (_, text, format = 'markdown') => {
  const { tree, fallback } = await hasty.parse({ format, text, jekyll: true, repository: null });
  const html = toHtml(tree);
  expect(html.length).toBeGreaterThan(0);
  if (fallback) expect(html).toMatch(/^<pre class="plain-text" tabindex="0">[^<]*<\/pre>$/);
  // Addresses are made only after the worker: all else must be harmless already.
  expect(findUnsafe(html).filter((found) => !/^<(a|img) (href|src)=/.test(found))).toEqual([]);
});

test('a document after one that brought its worker down is read as ever', async () => {
  const [bomb, good] = await Promise.all([read(`${'> '.repeat(9_000)}a`), read('# Title\n\nText')]);
  expect(bomb.fallback).toMatch(/deep|seconds|memory/);
  expect(good).toMatchObject({ title: 'Title', fallback: null });
});

test('nothing of the environment reaches a worker', async () => {
  process.env.HARVEST_TEST_SECRET = 'do-not-tell';
  const { tree } = await read('{process.env.HARVEST_TEST_SECRET} {{ env.HARVEST_TEST_SECRET }}');
  expect(toHtml(tree)).not.toContain('do-not-tell');
});

test('why a document was given up is said in words', async () => {
  const ask = (text: string) => hasty.parse({ format: 'markdown', text, jekyll: false, repository: null });
  const tooLong = await ask('*a* '.repeat(100_000));
  expect(tooLong.fallback).toBe('it took more than 0.5 seconds to read');
  const tooDeep = await ask('<div>'.repeat(300));
  expect(tooDeep.fallback).toBe('its elements stand more than 120 deep in each other');
});

test('a limit that was set for the harvest holds in a worker', async () => {
  vi.stubEnv('CATALOG_LIMITS', 'elements=5');
  vi.resetModules();
  const set = await import('./document-workers.ts');
  const narrow = set.startDocumentWorkers({ threads: 1 });
  const { fallback } = await narrow.parse({
    format: 'markdown',
    text: '- a\n- b\n- c',
    jekyll: false,
    repository: null,
  });
  await narrow.close();
  vi.unstubAllEnvs();
  expect(fallback).toBe('it has more than 5 parts');
});
