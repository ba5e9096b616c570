import { amount } from '../amount.ts';
import { met, missing, partly, unknown, type Check } from '../check.ts';
import { commitsOfYear, placeOf } from '../subject.ts';

/** Whether faults and wishes are followed in public, and changes name them. */
export const issues: Check = {
  id: 'issues',
  measure(subject) {
    const { sources, code, thresholds } = subject;
    const asked = sources.flatMap((source) => (source.facts.forge ? [{ source, ...source.facts.forge.issues }] : []));
    const commits = commitsOfYear(subject, code);
    const naming = commits.filter(({ namesIssue }) => namesIssue).length;
    const share = commits.length === 0 ? 0 : naming / commits.length;
    const linked = {
      da: `${naming} af ${commits.length} commits på tolv måneder nævner en sag`,
      en: `${naming} of ${commits.length} commits in twelve months ${naming === 1 ? 'names' : 'name'} an issue`,
    };
    const [first] = code;
    if (asked.length === 0) {
      return unknown(
        {
          da: `Om sagerne føres åbent, vides ikke: stedet, hvor koden ligger, er ikke spurgt (det kræver en adgangsnøgle). ${linked.da}.`,
          en: `Whether issues are kept in the open is not known: the place where the code lies was not asked (that takes a token). ${linked.en}.`,
        },
        first && placeOf(first),
        naming,
      );
    }
    const busiest = asked.toSorted((a, b) => b.open + b.closed - a.open - a.closed)[0];
    const total = asked.reduce((sum, { open, closed }) => sum + open + closed, 0);
    const at = busiest ? placeOf(busiest.source) : null;
    if (total === 0) {
      return missing(
        {
          da: 'Der er ingen offentlige sager i kodelagrene.',
          en: 'There are no public issues in the repositories.',
        },
        at,
        0,
      );
    }
    const told = [
      {
        da: `${amount(total, 'offentlig sag', 'offentlige sager')}, og ${linked.da}.`,
        en: `${amount(total, 'public issue', 'public issues')}, and ${linked.en}.`,
      },
      at,
      total,
    ] as const;
    return share >= thresholds.linkedCommits ? met(...told) : partly(...told);
  },
};
