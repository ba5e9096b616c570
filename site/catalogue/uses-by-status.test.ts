import { expect, test } from 'vitest';
import type { UsageStatus } from '../../content/model/usage.ts';
import type { Use } from './uses.ts';
import { usesByStatus } from './uses-by-status.ts';

const use = (organisation: string, status: UsageStatus, date?: string): Use => ({
  ...{ organisation, status, product: 'os2mo', origin: 'curated' },
  ...{ sourced: { source: 'https://eks.example/', date }, others: [], contradicted: false },
});

test('users stand by how far they are, and what was thought of years ago is not told as of today', () => {
  const uses = [
    use('odense', 'evaluating', '2020-01-09'),
    use('ballerup', 'inUse', '2020-01-09'),
    use('naestved', 'evaluating', '2018-04-24'),
    use('broendby', 'pilot', '2026-05-01'),
    use('furesoe', 'inUse'),
  ];
  const groups = usesByStatus(uses, '2026-11-26');
  expect(groups.map(({ status, uses: { length }, years, past }) => ({ status, length, years, past }))).toEqual([
    { status: 'inUse', length: 2, years: { first: '2020', last: '2020' }, past: false },
    { status: 'pilot', length: 1, years: { first: '2026', last: '2026' }, past: false },
    { status: 'evaluating', length: 2, years: { first: '2018', last: '2020' }, past: true },
  ]);
});
