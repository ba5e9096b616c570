import { expect, test } from 'vitest';
import { readDocument, StoredDocument } from './documents.ts';

const digest = 'a'.repeat(64);
const document = {
  title: 'Guide',
  product: 'eks',
  version: 'latest',
  address: 'repo/guide',
  parent: null,
  position: 0,
  lang: 'en',
  format: 'markdown',
  fallback: null,
  headings: [],
  digest,
  source: {
    repository: 'https://github.com/eks/repo',
    branch: 'main',
    commit: 'b'.repeat(40),
    committedAt: '2026-01-01T00:00:00Z',
    path: 'guide.md',
    licence: null,
  },
};

function file(changes: object = {}, element = `<Harvested html="./guide.html" digest="${digest}" />`): string {
  return `---\n${JSON.stringify({ ...document, ...changes })}\n---\n${element}\n`;
}

const place = 'eks/docs/latest/repo/guide.mdx';

test('a document is known by its front matter and the place of its body', () => {
  const body = 'eks/docs/latest/repo/guide.html';
  expect(readDocument(file(), place)).toEqual(StoredDocument.parse({ ...document, body }));
});

test.each([
  ['a document of another product', file({ product: 'other' }), /should be other\/docs\/latest\/repo\/guide\.mdx/],
  ['an address that leads elsewhere', file({ address: '../../x' }), /front matter is wrong/],
  ['a field that nobody knows', file({ layout: '/etc/x.mjs' }), /front matter is wrong[^]*layout/],
  ['a body in another folder', file({}, `<Harvested html="../x.html" digest="${digest}" />`), /in the same folder/],
  ['a digest of another body', file({}, '<Harvested html="./guide.html" digest="c" />'), /digests of the body differ/],
  [
    'an unknown attribute',
    file({}, `<Harvested html="./guide.html" digest="${digest}" is="x" />`),
    /no attribute “is”/,
  ],
])('%s is refused', (_, text, message) => {
  expect(() => readDocument(text, place)).toThrow(message);
});
