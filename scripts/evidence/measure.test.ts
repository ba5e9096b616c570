import { expect, test } from 'vitest';
import { measure } from './measure.ts';
import { makeSubject } from './testing/make-subject.ts';

test('broken links are judged by their share', () => {
  const linked = (brokenLinks: number) =>
    measure(
      makeSubject([{}], { said: { counts: { documents: 1, pictures: 0, links: 100, brokenLinks, fallbacks: 0 } } }),
    ).find(({ check }) => check === 'documentation-links')?.verdict;
  expect([linked(0), linked(3), linked(30)]).toEqual(['met', 'partly', 'missing']);
});

test('what is not found is unknown while a repository could not be read', () => {
  const found = measure(makeSubject([{}], { unread: 1 })).find(({ check }) => check === 'publiccode');
  expect(found).toMatchObject({
    verdict: 'unknown',
    reason: { en: expect.stringContaining('1 of 2 repositories could not be read') as string },
  });
});
