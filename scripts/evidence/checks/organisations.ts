import { amount } from '../amount.ts';
import { met, missing, partly, unknown, type Check } from '../check.ts';
import { busiestPlace, commitsOfYear } from '../subject.ts';

/** Whether several organisations could carry the program on, by the mail domains of those who change it. */
export const organisations: Check = {
  id: 'organisations',
  needsCode: true,
  measure(subject) {
    const { code, newest, thresholds } = subject;
    const day = newest.slice(0, 10);
    const commits = commitsOfYear(subject, code);
    const at = busiestPlace(code);
    const named = commits.flatMap(({ domain }) => domain ?? []);
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
    if (named.length < commits.length * thresholds.namedCommits) {
      return unknown(
        {
          da: `Kun ${named.length} af ${commits.length} commits på tolv måneder har en afsender, der viser organisationen.`,
          en: `Only ${named.length} of ${commits.length} commits in twelve months have a sender that shows the organisation.`,
        },
        at,
        named.length,
      );
    }
    const counts = [...Map.groupBy(named, (domain) => domain).values()].map(({ length }) => length);
    const share = Math.max(...counts) / named.length;
    // A share of 99.6% is not all of them.
    const percent = counts.length === 1 ? 100 : Math.min(99, Math.round(share * 100));
    const told = [
      {
        da: `${counts.length === 1 ? 'Én organisation' : `${counts.length} organisationer`} har ændret koden i de tolv måneder op til ${day}${counts.length === 1 ? '' : `; den mest aktive står for ${percent} %`}.`,
        en: `${counts.length === 1 ? 'One organisation' : `${counts.length} organisations`} changed the code in the twelve months up to ${day}${counts.length === 1 ? '' : `; the most active made ${percent}% of the commits`}.`,
      },
      at,
      counts.length,
    ] as const;
    if (counts.length === 1) return missing(...told);
    return share < thresholds.oneOrganisation ? met(...told) : partly(...told);
  },
};
