import { findWeaknesses, type Weakness } from '../advisories/find-weaknesses.ts';
import { amount } from '../amount.ts';
import { met, missing, partly, unknown, type Check } from '../check.ts';
import { lockedOf, lockFiles } from '../lock-files.ts';
import { placeOf } from '../subject.ts';

/** Whether any dependency that the lock files pin has a known weakness, by the database that the catalogue was given. */
export const knownVulnerabilities: Check = {
  id: 'known-vulnerabilities',
  needsCode: true,
  wants: lockFiles,
  measure({ code, advisories }) {
    const locked = lockedOf(code);
    const [first] = locked;
    const packages = locked.flatMap((file) => file.packages);
    if (!first) {
      return unknown({
        da: 'Der er ingen låsefil, der siger, hvilke versioner programmet bruger.',
        en: 'There is no lock file that tells which versions the program uses.',
      });
    }
    const at = placeOf(first.source, first.path);
    if (packages.length === 0) {
      return unknown(
        {
          da: `${first.path} har kun afhængigheder, der er til udvikling.`,
          en: `${first.path} has only dependencies that are for development.`,
        },
        at,
      );
    }
    if (!advisories) {
      return unknown(
        {
          da: `${amount(packages.length, 'afhængighed', 'afhængigheder')} er låst, men kataloget har ikke fået en database over kendte sårbarheder at sammenligne med.`,
          en: `${amount(packages.length, 'dependency is', 'dependencies are')} pinned, but the catalogue was given no database of known vulnerabilities to compare with.`,
        },
        at,
      );
    }
    const found = findWeaknesses(packages, advisories);
    const day = advisories.date.slice(0, 10);
    if (found.length === 0) {
      return met(
        {
          da: `Ingen af ${amount(packages.length, 'låst afhængighed', 'låste afhængigheder')} har en sårbarhed, som databasen kender (${day}).`,
          en: `None of ${amount(packages.length, 'pinned dependency', 'pinned dependencies')} has a vulnerability that the database knows (${day}).`,
        },
        at,
        0,
      );
    }
    const grave = found.filter(({ advisory: { severity } }) => severity === 'critical' || severity === 'high');
    const place = locked.find((file) => file.packages.some((one) => one === found[0]?.locked)) ?? first;
    const told = [
      {
        da: `${amount(found.length, 'kendt sårbarhed', 'kendte sårbarheder')} i ${amount(packages.length, 'låst afhængighed', 'låste afhængigheder')}, ${grave.length} af dem alvorlige (database af ${day}).`,
        en: `${amount(found.length, 'known vulnerability', 'known vulnerabilities')} in ${amount(packages.length, 'pinned dependency', 'pinned dependencies')}, ${grave.length} of them grave (database of ${day}).`,
      },
      placeOf(place.source, place.path),
      found.length,
      found.map(inWords),
    ] as const;
    return grave.length > 0 ? missing(...told) : partly(...told);
  },
};

const severities = {
  critical: { da: 'kritisk', en: 'critical' },
  high: { da: 'alvorlig', en: 'high' },
  moderate: { da: 'moderat', en: 'moderate' },
  low: { da: 'lav', en: 'low' },
  unknown: { da: 'ikke bedømt', en: 'not rated' },
} as const;

function inWords({ locked: { name, version }, advisory: { id, cve, severity }, mended }: Weakness) {
  const which = `${name} ${version}: ${id}${cve ? ` (${cve})` : ''}`;
  return {
    da: `${which}, ${severities[severity].da}${mended ? `; rettet i ${mended}` : ''}`,
    en: `${which}, ${severities[severity].en}${mended ? `; mended in ${mended}` : ''}`,
  };
}
