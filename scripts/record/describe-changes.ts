import { changesBetween, type Recorded, type RecordedChange } from '../../content/model/recorded-changes.ts';

/** What a check is called: with the id of the requirement that asks for it, where one does. */
export type NameOfCheck = (check: string) => string;

/** What changed of one product, in a line for people; undefined where nothing that matters did. */
export function describeChanges(
  name: string,
  before: Recorded,
  after: Recorded,
  nameOf: NameOfCheck = (check) => check,
): string | undefined {
  if (!after.facts) return before.facts && `${name}: no longer in the catalogue`;
  const changes = changesBetween(before, after);
  const told = changes.map((change) => inWords(change, after, nameOf));
  if (told.length === 0) return undefined;
  return `${name}${changes[0]?.kind === 'version' ? ' ' : ': '}${told.join('; ')}`;
}

function inWords(change: RecordedChange, { facts }: Recorded, nameOf: NameOfCheck): string {
  const where = (key: string) => (facts && facts.sources.length > 1 ? ` of ${key.replace(/^.*\//, '')}` : '');
  switch (change.kind) {
    case 'added':
      return 'first harvested';
    case 'version':
      return [
        change.from === null ? change.to : `${change.from} → ${change.to}`,
        ...(change.security ? ['(security)'] : []),
        ...(change.breaking ? ['(breaking)'] : []),
      ].join(' ');
    case 'repository':
      return `repository ${change.added ? 'added' : 'gone'}: ${change.repository}`;
    case 'licence':
      return `licence${where(change.repository)}: ${change.from ?? 'none'} → ${change.to ?? 'none'}`;
    case 'publiccode':
      return `publiccode.yml${where(change.repository)}: ${change.from} → ${change.to}`;
    case 'verdict':
      return `${nameOf(change.check)}: ${change.from} → ${change.to}`;
  }
}

/** What fits into the first line of a commit message. */
const widest = 72;

/** A commit message: the changes in its first line as far as they fit, and all of them below. */
export function toCommitMessage(changes: readonly string[]): string {
  if (changes.length === 0) return 'Facts as harvested\n';
  const parts = changes.join('; ').split('; ');
  const fitting = parts.filter((_, index) => parts.slice(0, index + 1).join('; ').length <= widest);
  if (fitting.length === parts.length) return `${parts.join('; ')}\n`;
  const subject = fitting.length > 0 ? fitting.join('; ') : (parts[0]?.slice(0, widest) ?? '');
  const rest = parts.length - Math.max(fitting.length, 1);
  return `${subject}; ${rest} more\n\n${changes.map((change) => `- ${change}`).join('\n')}\n`;
}
