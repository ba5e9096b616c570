import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { digestDomain } from './digest-domain.ts';

test('an address becomes the digest of its domain, and nothing of the person is in it', () => {
  const digest = createHash('sha256').update('magenta.dk').digest('hex').slice(0, 16);
  expect(digestDomain('en@magenta.dk')).toBe(digest);
  expect(digestDomain(' EN.ANDEN@Magenta.DK ')).toBe(digest);
});

test.each([
  'nogen@gmail.com',
  'nogen@hotmail.dk',
  '1+nogen@users.noreply.github.com',
  'nogen@users.noreply.gitlab.com',
  'nogen@bærbar.local',
  'root@localhost',
  'nogen',
  'nogen@',
  'a@b@',
])('%s stands for no organisation', (email) => {
  expect(digestDomain(email)).toBeNull();
});
