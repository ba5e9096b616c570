import { met, missing, partly, unknown, type Check } from '../check.ts';
import { lockedOf, lockFiles } from '../lock-files.ts';
import { monthsBetween } from '../months.ts';
import { amount } from '../amount.ts';
import { placeOf } from '../subject.ts';

/** How old the versions are that the program is built on, where its lock files tell when each was released. */
export const dependencyAge: Check = {
  id: 'dependency-age',
  needsCode: true,
  wants: lockFiles,
  measure({ code, newest, thresholds }) {
    const dated = lockedOf(code).flatMap((file) =>
      file.packages.flatMap(({ name, version, released }) => (released ? [{ name, version, released, file }] : [])),
    );
    const [first] = dated;
    if (!first) {
      return unknown({
        da: 'Ingen låsefil siger, hvornår versionerne blev udgivet; det gør kun Composer og nyere uv.',
        en: 'No lock file tells when the versions were released; only those of Composer and newer uv do.',
      });
    }
    const aged = dated
      .map((one) => ({ ...one, months: monthsBetween(one.released, newest) }))
      .toSorted((a, b) => b.months - a.months);
    const median = aged[Math.floor(aged.length / 2)]?.months ?? 0;
    const told = [
      {
        da: `Halvdelen af de ${aged.length} daterede afhængigheder er mindst ${amount(median, 'måned', 'måneder')} ældre end koden.`,
        en: `Half of the ${aged.length} dated dependencies are at least ${amount(median, 'month', 'months')} older than the code.`,
      },
      placeOf(first.file.source, first.file.path),
      median,
      aged.slice(0, 10).map(({ name, version, months }) => ({
        da: `${name} ${version}: ${amount(months, 'måned', 'måneder')}`,
        en: `${name} ${version}: ${amount(months, 'month', 'months')}`,
      })),
    ] as const;
    if (median <= thresholds.oldMonths) return met(...told);
    return median <= thresholds.outdatedMonths ? partly(...told) : missing(...told);
  },
};
