import type { Measurement } from '../../content/model/evidence.ts';
import { unknown, type Check, type Finding } from './check.ts';
import { checks } from './checks/index.ts';
import type { Subject } from './subject.ts';

/** Applies every check, in the order of their names. */
export function measure(subject: Subject, applied: readonly Check[] = checks): Measurement[] {
  return applied
    .map((check) => ({ check: check.id, ...inDoubt(apply(check, subject), subject) }))
    .toSorted((a, b) => (a.check < b.check ? -1 : 1));
}

function apply({ measure, needsCode }: Check, subject: Subject): Finding {
  if (!needsCode || subject.hasCode) return measure(subject);
  return unknown({
    da: 'Intet af de læste kodelagre er angivet som programkode.',
    en: 'None of the repositories that were read is marked as program code.',
  });
}

/** What was not found may lie in a repository that could not be read: then nothing is missing, it is not known. */
function inDoubt(finding: Omit<Measurement, 'check'>, { product, sources }: Subject): Omit<Measurement, 'check'> {
  const unread = product.sources.length - sources.length;
  if (finding.verdict !== 'missing' || unread <= 0) return finding;
  return {
    ...finding,
    verdict: 'unknown',
    reason: {
      da: `${finding.reason['da'] ?? ''} Men ${unread} af ${product.sources.length} kodelagre kunne ikke læses.`,
      en: `${finding.reason['en'] ?? ''} But ${unread} of ${product.sources.length} repositories could not be read.`,
    },
  };
}
