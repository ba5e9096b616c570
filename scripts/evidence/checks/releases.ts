import { amount } from '../amount.ts';
import { met, missing, partly, type Check } from '../check.ts';
import { monthsBefore } from '../months.ts';
import { placeOf } from '../subject.ts';

/** Whether versions are released with a number, and again and again. */
export const releases: Check = {
  id: 'releases',
  needsCode: true,
  measure({ facts, code, newest, thresholds }) {
    const own = new Set(code.map((source) => source.facts.provenance.repository));
    const stable = facts.releases.filter(({ prerelease, repository }) => !prerelease && own.has(repository));
    if (stable.length === 0) {
      return missing(
        { da: 'Ingen version er udgivet som tag.', en: 'No version has been released as a tag.' },
        code[0] && placeOf(code[0]),
        0,
      );
    }
    const since = monthsBefore(newest, 24);
    const recent = stable.filter(({ date }) => date > since);
    const numbered = stable.filter(({ version }) => version !== null).length / stable.length;
    const [last] = stable;
    const at = last ? { repository: last.repository, commit: last.commit, date: last.date } : null;
    const day = newest.slice(0, 10);
    const percent = Math.round(numbered * 100);
    const told = [
      {
        da: `${amount(recent.length, 'udgivelse', 'udgivelser')} i de 24 måneder op til ${day}; ${percent} % af alle har et versionsnummer.`,
        en: `${amount(recent.length, 'release', 'releases')} in the 24 months up to ${day}; ${percent}% of all bear a version number.`,
      },
      at,
      recent.length,
    ] as const;
    return recent.length >= thresholds.releases && numbered >= thresholds.numbered ? met(...told) : partly(...told);
  },
};
