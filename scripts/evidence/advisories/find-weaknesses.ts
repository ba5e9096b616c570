import { compare } from 'semver';
import type { LockedPackage } from '../locked-package.ts';
import { orderVersion } from './order-version.ts';
import { packageKey, type Advisory, type AdvisoryBase, type AffectedRange } from './read-advisory.ts';

/** A pinned package with a known weakness. */
export interface Weakness {
  locked: LockedPackage;
  advisory: Advisory;
  /** The version in which it is mended; undefined where none is known. */
  mended: string | undefined;
}

/** The known weaknesses of pinned packages, the gravest first; a package that is pinned twice counts once. */
export function findWeaknesses(packages: readonly LockedPackage[], { byPackage }: AdvisoryBase): Weakness[] {
  const found = packages.flatMap((locked) =>
    (byPackage.get(packageKey(locked.ecosystem, locked.name)) ?? []).flatMap((advisory): Weakness[] => {
      const range = advisory.ranges.find((one) => isWithin(locked.version, one));
      return range || advisory.versions.has(locked.version) ? [{ locked, advisory, mended: range?.fixed }] : [];
    }),
  );
  const once = new Map(found.map((one) => [`${one.locked.name}@${one.locked.version} ${one.advisory.id}`, one]));
  return [...once.values()].toSorted(
    (a, b) => order.indexOf(a.advisory.severity) - order.indexOf(b.advisory.severity) || (keyOf(a) < keyOf(b) ? -1 : 1),
  );
}

const order: ReadonlyArray<Advisory['severity']> = ['critical', 'high', 'moderate', 'unknown', 'low'];

function keyOf({ locked, advisory }: Weakness): string {
  return `${locked.name} ${locked.version} ${advisory.id}`;
}

/** A version that cannot be put in order is in no range: then only the list of versions tells. */
function isWithin(version: string, { introduced, fixed, last }: AffectedRange): boolean {
  const at = orderVersion(version);
  if (!at) return false;
  const [from, to, until] = [introduced === '0' ? undefined : introduced, fixed, last].map((bound) =>
    bound === undefined ? undefined : orderVersion(bound),
  );
  if (introduced !== '0' && (!from || compare(at, from) < 0)) return false;
  if (fixed !== undefined) return to !== undefined && compare(at, to) < 0;
  return last === undefined || (until !== undefined && compare(at, until) <= 0);
}
