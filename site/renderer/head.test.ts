import { expect, test } from 'vitest';
import { readListed } from './head.ts';

const page = (head: string, body = '') =>
  new TextEncoder().encode(`<!doctype html><html><head><title>Ø</title>${head}</head><body>${body}</body></html>`);
const modified = '<meta property="article:modified_time" content="2026-11-27T08:00:00Z">';
const unlisted = '<meta name="robots" content="noindex">';

test.each([
  ['a page that tells when it changed', page(modified), { modified: '2026-11-27T08:00:00Z' }],
  ['a page that tells nothing', page(''), {}],
  ['a page that is to be forgotten', page(modified + unlisted), undefined],
  ['a page whose text shows such marks', page('', modified + unlisted), {}],
  ['a head without an end', new TextEncoder().encode(modified), { modified: '2026-11-27T08:00:00Z' }],
  ['nothing', new Uint8Array(), {}],
])('%s', (_, bytes, told) => {
  expect(readListed(bytes)).toEqual(told);
});
