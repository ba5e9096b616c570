import { z } from 'zod';
import { orderVersion } from './order-version.ts';

const Event = z.looseObject({
  introduced: z.string().optional(),
  fixed: z.string().optional(),
  last_affected: z.string().optional(),
});
const Affected = z.looseObject({
  package: z.looseObject({ ecosystem: z.string(), name: z.string() }),
  ranges: z.array(z.looseObject({ type: z.string(), events: z.array(Event) })).default([]),
  versions: z.array(z.string()).default([]),
});

/** A record in the Open Source Vulnerability format: https://ossf.github.io/osv-schema/ */
const Record = z.looseObject({
  id: z.string().max(100),
  modified: z.string(),
  withdrawn: z.string().nullish(),
  aliases: z.array(z.string()).default([]),
  affected: z.array(z.unknown()).default([]),
  database_specific: z
    .looseObject({ severity: z.string().optional().catch(undefined) })
    .optional()
    .catch(undefined),
});

/** From a version on, up to one that is mended, or the last that has it. */
export interface AffectedRange {
  introduced: string;
  fixed?: string;
  last?: string;
}

/** A known weakness of one package. */
export interface Advisory {
  id: string;
  /** Its number in the CVE list, where it has one. */
  cve?: string;
  severity: 'critical' | 'high' | 'moderate' | 'low' | 'unknown';
  ranges: readonly AffectedRange[];
  versions: ReadonlySet<string>;
}

/** Everything known of weaknesses, by `ecosystem:name` of the package, and how new it is. */
export interface AdvisoryBase {
  /** The newest change of any record. */
  date: string;
  records: number;
  byPackage: ReadonlyMap<string, readonly Advisory[]>;
}

/** What one record says of each package; undefined where it is none, or has been withdrawn. */
export function readAdvisory(
  value: unknown,
): { modified: string; of: Array<{ package: string; advisory: Advisory }> } | undefined {
  const record = Record.safeParse(value).data;
  if (!record || record.withdrawn) return undefined;
  const cve = record.aliases.find((alias) => alias.startsWith('CVE-'));
  const severity = severityOf(record.database_specific?.severity);
  const of = record.affected.flatMap((one) => {
    const affected = Affected.safeParse(one).data;
    if (!affected) return [];
    const ranges = affected.ranges.filter(({ type }) => type !== 'GIT').flatMap(({ events }) => toRanges(events));
    // Where there are ranges, they tell of every version that can be put in order; the lists are long.
    const versions = affected.versions.filter((version) => ranges.length === 0 || !orderVersion(version));
    const advisory = { id: record.id, ...(cve ? { cve } : {}), severity, ranges, versions: new Set(versions) };
    return [{ package: packageKey(affected.package.ecosystem, affected.package.name), advisory }];
  });
  return { modified: record.modified, of };
}

/** The name under which a package is looked up: ecosystems may carry a suffix, and some do not tell case apart. */
export function packageKey(ecosystem: string, name: string): string {
  const [kind = ''] = ecosystem.split(':');
  const plain = kind === 'PyPI' ? name.toLowerCase().replaceAll(/[-_.]+/g, '-') : name;
  return `${kind}:${['Packagist', 'NuGet'].includes(kind) ? plain.toLowerCase() : plain}`;
}

function toRanges(events: ReadonlyArray<z.output<typeof Event>>): AffectedRange[] {
  const ranges: AffectedRange[] = [];
  for (const { introduced, fixed, last_affected: last } of events) {
    if (introduced !== undefined) ranges.push({ introduced });
    const open = ranges.at(-1);
    if (open && fixed !== undefined) open.fixed = fixed;
    if (open && last !== undefined) open.last = last;
  }
  return ranges;
}

const severities = new Map<string, Advisory['severity']>([
  ['CRITICAL', 'critical'],
  ['HIGH', 'high'],
  ['MODERATE', 'moderate'],
  ['MEDIUM', 'moderate'],
  ['LOW', 'low'],
]);

function severityOf(said: string | undefined): Advisory['severity'] {
  return severities.get(said?.toUpperCase() ?? '') ?? 'unknown';
}
