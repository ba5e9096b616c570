import { expect, test } from 'vitest';
import { Method } from '../../content/model/method.ts';
import { toProblems } from './to-problems.ts';

test.each([
  ['en', 'rename the file', 'legal.repoOwner is deprecated; use organisation.name.'],
  ['da', 'omdøb filen', 'legal.repoOwner er forældet; brug organisation.name.'],
])('what a publiccode.yml breaks is told in the language asked for: %s', (language, renamed, deprecated) => {
  const finding = {
    key: 'legal.repoOwner',
    line: 3,
    severity: 'warning',
    message: 'is deprecated; use organisation.name',
  } as const;
  const file = { path: 'PublicCode.yml', findings: [finding] };
  const [name, key] = toProblems(file, [], Method.parse({ checks: {} }), language);
  expect(name?.message).toContain(renamed);
  expect(key).toMatchObject({ file: 'PublicCode.yml', line: 3, message: deprecated });
});
