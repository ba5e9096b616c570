import { expect, test } from 'vitest';
import { exampleSources, readmePage } from './fixtures/context.ts';
import type { LinkContext } from './link-source.ts';
import { resolveLink } from './resolve-link.ts';

const at = 'https://github.com/example/product/blob/1234567890abcdef1234567890abcdef12345678';

function leadsTo(href: string, path = 'README.md'): string {
  const readme = readmePage({ ids: ['part', 'user-content-title', 'vedligehold-af-værdier'], titleIds: ['product'] });
  const sources = exampleSources(readme);
  const page = sources[0].pages.get(path) ?? readme;
  const context: LinkContext = { source: sources[0], path, page, sources };
  const target = resolveLink(href, context);
  if (target.kind === 'broken') return `broken: ${target.why}`;
  if (target.kind !== 'page') return target.url.replace(at, '<commit>');
  return `${target.page.address}${target.anchor ? `#${target.anchor}` : ''}${target.missingAnchor ? ' (no such heading)' : ''}`;
}

test.each([
  ['docs/guide.md', 'product/docs/guide'],
  ['./docs/guide.md', 'product/docs/guide'],
  ['/docs/guide.md', 'product/docs/guide'],
  ['/guide', 'product/docs/guide'],
  ['docs/guide', 'product/docs/guide'],
  ['docs/guide/', 'product/docs/guide'],
  ['docs/guide.html', 'product/docs/guide'],
  ['docs/guide.md?plain=1#second-part', 'product/docs/guide#second-part'],
  ['DOCS/GUIDE.MD', 'product/docs/guide'],
  ['docs', 'product/docs'],
  ['docs/', 'product/docs'],
  ['/handbook/', 'product/docs/guide'],
  ['docs/with space.md', 'product/docs/with-space'],
  ['docs/with%20space.md', 'product/docs/with-space'],
  ['docs/æøå.md', 'product/docs/aeoeaa'],
  ['docs/%C3%A6%C3%B8%C3%A5.md', 'product/docs/aeoeaa'],
  ['docs/æøå.md', 'product/docs/aeoeaa'],
  ['docs/a:b.md', 'product/docs/a-b'],
  ['docs/a%3Ab.md', 'product/docs/a-b'],
  ['docs/c%20&%20d.md', 'product/docs/c-d'],
  ['docs/e%20%3E%20f.md', 'product/docs/e-f'],
  ['docs/50%.md', 'product/docs/50'],
  ['docs/50%25.md', 'product/docs/50'],
])('%s is the page %s', (href, expected) => expect(leadsTo(href)).toBe(expected));

test.each([
  ['guide.md', 'product/docs/guide'],
  ['../README.md', 'product'],
  ['..', 'product'],
  ['../docs/../docs/./guide.md', 'product/docs/guide'],
  ['../guide/', 'product/docs/guide'],
])('from docs/index.md, %s is the page %s', (href, expected) => expect(leadsTo(href, 'docs/index.md')).toBe(expected));

test.each([
  ['#part', 'product#part'],
  ['#Part', 'product#part'],
  ['#user-content-part', 'product#part'],
  ['#title', 'product#user-content-title'],
  ['#product', 'product'],
  ['#top', 'product'],
  ['#', 'product'],
  ['#vedligehold-af-vrdier', 'product#vedligehold-af-værdier'],
  ['#vedligehold-af-v%C3%A6rdier', 'product#vedligehold-af-værdier'],
  ['#elsewhere', 'product (no such heading)'],
  ['docs/guide.md#top', 'product/docs/guide'],
  ['docs/guide.md#%', 'product/docs/guide (no such heading)'],
])('the anchor %s is %s', (href, expected) => expect(leadsTo(href)).toBe(expected));

test.each([
  ['source/main.ts', '<commit>/source/main.ts'],
  ['source/main.ts#L10-L20', '<commit>/source/main.ts#L10-L20'],
  ['LICENSE', '<commit>/LICENSE'],
  ['license', '<commit>/LICENSE'],
  ['pictures/logo.png?raw=true', '<commit>/pictures/logo.png'],
  ['https://github.com/EXAMPLE/Product/blob/main/docs/guide.md', 'product/docs/guide'],
  ['https://github.com/example/product/blob/master/docs/guide.md#second-part', 'product/docs/guide#second-part'],
  ['https://github.com/example/product/raw/main/source/main.ts', '<commit>/source/main.ts'],
  ['https://raw.githubusercontent.com/example/product/refs/heads/main/source/main.ts', '<commit>/source/main.ts'],
  ['https://github.com/example/product/tree/main/docs', 'product/docs'],
  ['https://github.com/example/product-docs/blob/HEAD/index.md', 'product-docs'],
  [
    'https://github.com/example/product/blob/v1.0/docs/guide.md',
    'https://github.com/example/product/blob/v1.0/docs/guide.md',
  ],
  ['https://github.com/example/product', 'https://github.com/example/product'],
  [
    'https://github.com/other/product/blob/main/docs/guide.md',
    'https://github.com/other/product/blob/main/docs/guide.md',
  ],
  ['../../issues/12', 'https://github.com/example/product/issues/12'],
  ['../../releases', 'https://github.com/example/product/releases'],
])('%s leads to %s', (href, expected) => expect(leadsTo(href)).toBe(expected));

test.each([
  ['https://example.org/a b?c=d#e', 'https://example.org/a%20b?c=d#e'],
  ['//example.org/x', 'https://example.org/x'],
  ['HTTP://EXAMPLE.ORG', 'http://example.org/'],
  ['https://user:secret@example.org/', 'https://example.org/'],
  ['mailto:post@example.org?subject=Hej', 'mailto:post@example.org?subject=Hej'],
])('%s leads out of the catalogue, to %s', (href, expected) => expect(leadsTo(href)).toBe(expected));

test.each([
  'docs/missing.md',
  'docs/../../secret.md',
  '../../../../etc/passwd',
  '..%2f..%2fetc%2fpasswd',
  '/etc/passwd',
  '\\\\example.org\\share',
  '',
  ' ',
  'javascript:alert(1)',
  ' JavaScript:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  'file:///etc/passwd',
  'catalogue:/docs/other/page',
  'mailto:',
  'mailto:not an address',
  'https://',
  'http://[::',
  '../../settings/keys',
])('%s leads nowhere', (href) => expect(leadsTo(href)).toMatch(/^broken: /));
