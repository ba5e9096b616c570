import { expect, test } from 'vitest';
import { ForgeFailure } from './failure.ts';
import { fetchWhatIsThere } from './fetch-what-is-there.ts';

const letters = 'a b c d e f g h'.split(' ');

/** An origin that gives what it has; `most` is how many objects find room. */
function origin({ lacks = [], most = Infinity }: { lacks?: string[]; most?: number }) {
  const had: string[] = [];
  let asked = 0;
  const fetch = (wanted: readonly string[]) => {
    asked++;
    if (wanted.some((id) => lacks.includes(id)))
      return Promise.reject(new ForgeFailure('repository', 'Not there.', { code: 'other' }));
    if (had.length + wanted.length > most)
      return Promise.reject(new ForgeFailure('repository', 'Too large.', { code: 'tooLarge' }));
    had.push(...wanted);
    return Promise.resolve();
  };
  return { fetch, had, asked: () => asked };
}

test('what is there comes in one batch; what is not costs itself alone', async () => {
  const all = origin({});
  await fetchWhatIsThere(letters, all.fetch);
  expect([all.had, all.asked()]).toEqual([letters, 1]);
  const some = origin({ lacks: ['c'] });
  await fetchWhatIsThere(letters, some.fetch);
  expect(some.had.join('')).toBe('abdefgh');
});

test('where all is too large, the first that find room are fetched, and the rest is not tried', async () => {
  const { fetch, had, asked } = origin({ most: 5 });
  await fetchWhatIsThere(letters, fetch);
  expect(had.join('')).toBe('abcd');
  expect(asked()).toBe(2);
});

test('a host in trouble is not asked again', async () => {
  const failure = new ForgeFailure('host', 'The host did not answer in time.', { code: 'timeout' });
  await expect(fetchWhatIsThere(letters, () => Promise.reject(failure))).rejects.toBe(failure);
});
