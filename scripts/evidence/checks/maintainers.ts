import { amount } from '../amount.ts';
import { met, missing, partly, unknown, type Check } from '../check.ts';
import { busiestPlace, commitsOfYear } from '../subject.ts';

/** Whether several people could carry the program on. A person with two addresses counts twice. */
export const maintainers: Check = {
  id: 'maintainers',
  needsCode: true,
  measure(subject) {
    const { code, newest, thresholds } = subject;
    const day = newest.slice(0, 10);
    const commits = commitsOfYear(subject, code);
    const at = busiestPlace(code);
    if (commits.length < thresholds.fewCommits) {
      return unknown(
        {
          da: `Kun ${amount(commits.length, 'commit', 'commits')} i de tolv måneder op til det nyeste: for få til at dømme.`,
          en: `Only ${amount(commits.length, 'commit', 'commits')} in the twelve months up to the newest: too few to judge.`,
        },
        at,
        commits.length,
      );
    }
    const counts = [...Map.groupBy(commits, ({ author }) => author).values()].map(({ length }) => length);
    const share = Math.max(...counts) / commits.length;
    // A share of 99.6% is not all of them.
    const percent = counts.length === 1 ? 100 : Math.min(99, Math.round(share * 100));
    const told = [
      {
        da: `${counts.length === 1 ? 'Én person' : `${counts.length} personer`} har ændret koden i de tolv måneder op til ${day}; den mest aktive står for ${percent} %.`,
        en: `${counts.length === 1 ? 'One person' : `${counts.length} people`} changed the code in the twelve months up to ${day}; the most active made ${percent}% of the commits.`,
      },
      at,
      counts.length,
    ] as const;
    if (counts.length === 1) return missing(...told);
    return counts.length >= thresholds.people && share < thresholds.busFactor ? met(...told) : partly(...told);
  },
};
