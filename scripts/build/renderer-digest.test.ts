import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { codeChanges } from '../testing/code-changes.ts';
import { makeCheckout } from '../testing/made-checkout.ts';
import { makeFolder } from '../testing/make-repository.ts';
import { digestRenderer } from './renderer-digest.ts';

/** The search has a digest of its own. */
const ofSearch = ['how pages are indexed'];

test('each change of code asks for another renderer, and so does a file of any kind that the site gains', () => {
  using place = makeFolder();
  const content = path.join(place.folder, 'content');
  mkdirSync(content);
  makeCheckout(place.folder);
  let before = digestRenderer(place.folder, content);
  const asksForAnother = (change: () => void): boolean => {
    change();
    const [last, now] = [before, digestRenderer(place.folder, content)];
    before = now;
    return last !== now;
  };
  const unnoticed = Object.entries(codeChanges)
    .filter(([, change]) => !asksForAnother(() => change(place.folder, 1)))
    .map(([name]) => name);
  expect(unnoticed).toEqual(ofSearch);
  expect(asksForAnother(() => writeFileSync(path.join(place.folder, 'site/public/mark.png'), 'picture'))).toBe(true);
  expect(asksForAnother(() => writeFileSync(path.join(place.folder, 'site/catalogue/a.test.ts'), 'test'))).toBe(false);
});
