import { readAdvisory, type AdvisoryBase } from '../advisories/read-advisory.ts';

const record = (id: string, severity: string, ecosystem: string, name: string, fixed: string) => ({
  ...{ id, modified: '2026-01-15T00:00:00Z', database_specific: { severity } },
  affected: [
    { package: { ecosystem, name }, ranges: [{ type: 'SEMVER', events: [{ introduced: '1.0.0' }, { fixed }] }] },
  ],
});

/** A database of two weaknesses: a grave one and one that is not. */
export const advisories: AdvisoryBase = {
  date: '2026-01-15T00:00:00Z',
  records: 2,
  byPackage: new Map(
    [record('GHSA-grave', 'HIGH', 'npm', 'left', '1.3.0'), record('GHSA-small', 'LOW', 'Packagist', 'a/b', '2.0.0')]
      .flatMap((one) => readAdvisory(one)?.of ?? [])
      .map(({ package: name, advisory }) => [name, [advisory]] as const),
  ),
};
