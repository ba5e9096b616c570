import type { ReleaseMarks } from '../../content/model/release-notes.ts';

const breaking =
  /\bbreaking\b|^[-*+]?\s*\w+(\([^)\n]*\))?!:|\bbackwards?[- ]incompatib|\bnot backwards?[- ]compatib|ikke bagudkompatib|bryder bagud/im;
const security =
  /\bsecurity (fix|issue|update|patch|hole|vulnerabilit)|vulnerabilit|sårbarhed|sikkerhedshul|^#+\s*security\b|\*\*security\*\*|^[-*+]\s*security:/im;
const advisory = /\b(CVE-\d{4}-\d{4,7}|GHSA(?:-[a-z0-9]{4}){3})\b/gi;
const deadline =
  /\b(?:before|by|until|no later than|at the latest|deadline|end of (?:life|support)|senest|inden|frist|udløber)\b[^.\n]{0,40}?(\d{4}-\d\d-\d\d|\d{1,2}\.? \p{L}{3,9} \d{4}|\p{L}{3,9} \d{1,2}, \d{4})/iu;

/** What stands out in release notes: what breaks, what closes a hole, and a day by which to act. */
export function markNotes(notes: string): ReleaseMarks {
  const advisories = [...new Set(Array.from(notes.matchAll(advisory), ([id]) => spell(id)))].toSorted().slice(0, 20);
  return {
    breaking: breaking.test(notes),
    security: advisories.length > 0 || security.test(notes),
    advisories,
    actBy: toDay(deadline.exec(notes)?.[1]),
  };
}

/** CVE numbers are written in capitals, the letters of GHSA ones in small. */
function spell(id: string): string {
  return /^cve/i.test(id) ? id.toUpperCase() : `GHSA${id.slice(4).toLowerCase()}`;
}

const months = [
  ['jan'],
  ['feb'],
  ['mar'],
  ['apr'],
  ['maj', 'may'],
  ['jun'],
  ['jul'],
  ['aug'],
  ['sep'],
  ['okt', 'oct'],
  ['nov'],
  ['dec'],
];

/** `1. marts 2027`, `March 1, 2027` or `2027-03-01` as the last of them. */
function toDay(text: string | undefined): string | null {
  if (text === undefined) return null;
  const iso = /^\d{4}-\d\d-\d\d$/.exec(text)?.[0];
  const name = /\p{L}{3}/u.exec(text)?.[0].toLowerCase() ?? '';
  const month = months.findIndex((names) => names.includes(name)) + 1;
  const [day, year] = [/\b\d{1,2}\b/.exec(text)?.[0] ?? '', /\d{4}/.exec(text)?.[0] ?? ''];
  const written = iso ?? `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${written}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(written) ? written : null;
}
