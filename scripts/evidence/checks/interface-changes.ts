import { parseVersion } from '../../../content/model/release.ts';
import type { LocalisedText } from '../../../content/model/text.ts';
import type { ExtractableSource, ReleasedFiles } from '../../harvest/extract.ts';
import { amount } from '../amount.ts';
import { met, missing, partly, unknown, type Check, type Finding } from '../check.ts';
import { interfaceDescriptions } from '../interface-descriptions.ts';
import { compareInterfaces, type InterfaceChange } from '../openapi/compare-interfaces.ts';
import { readInterface } from '../openapi/read-interface.ts';

/** Whether a release that breaks programs which use its interface says so by its number. */
export const interfaceChanges: Check = {
  id: 'interface-changes',
  measure({ sources }) {
    const compared = sources.flatMap((source) => compare(source) ?? [])[0];
    if (!compared) {
      return unknown({
        da: 'Der er ingen to udgivelser med en OpenAPI-beskrivelse, der kan sammenlignes.',
        en: 'There are no two releases with an OpenAPI description that could be compared.',
      });
    }
    return judge(compared);
  },
};

interface Compared {
  source: ExtractableSource;
  path: string;
  newer: ReleasedFiles;
  older: ReleasedFiles;
  changes: InterfaceChange[];
}

/** The first description that both releases have. */
function compare(source: ExtractableSource): Compared | undefined {
  const [newer, older] = source.compared;
  if (!newer || !older) return undefined;
  for (const path of interfaceDescriptions(newer.tree)) {
    const [now, then] = [textOf(newer, path), textOf(older, path)];
    if (now === undefined || then === undefined) continue;
    const [after, before] = [readInterface(now), readInterface(then)];
    if (after && before)
      return { source, path, newer, older, changes: now === then ? [] : compareInterfaces(before, after) };
  }
  return undefined;
}

function textOf({ texts }: ReleasedFiles, path: string): string | undefined {
  // Not cut as documents are: half a description describes another interface.
  return texts.get(path)?.toString('utf8');
}

function judge({ path, newer, older, changes }: Compared): Finding {
  const at = { repository: newer.repository, commit: newer.commit, date: newer.date, path };
  const breaking = changes.filter((change) => change.breaking);
  const between = { da: `fra ${older.tag} til ${newer.tag}`, en: `from ${older.tag} to ${newer.tag}` };
  if (changes.length === 0) {
    return met(
      {
        da: `Snitfladen i ${path} er den samme ${between.da}.`,
        en: `The interface in ${path} is the same ${between.en}.`,
      },
      at,
      0,
    );
  }
  const counted = {
    da: `${amount(changes.length, 'ændring', 'ændringer')} i snitfladen ${between.da}: ${countKinds(changes, 'da')}`,
    en: `${amount(changes.length, 'change', 'changes')} of the interface ${between.en}: ${countKinds(changes, 'en')}`,
  };
  const details = [...breaking, ...changes.filter((change) => !change.breaking)].map(inWords);
  if (breaking.length === 0) {
    return met(
      { da: `${counted.da}. Ingen af dem bryder.`, en: `${counted.en}. None of them breaks.` },
      at,
      changes.length,
      details,
    );
  }
  const announced = raisesMajor(older.tag, newer.tag);
  const reason = {
    da: `${counted.da}. ${breaking.length} bryder, ${announced ? 'og versionsnummeret siger det' : 'uden at versionsnummeret siger det'}.`,
    en: `${counted.en}. ${breaking.length} ${breaking.length === 1 ? 'breaks' : 'break'}, and the version number ${announced ? 'says so' : 'does not say so'}.`,
  };
  if (announced) return met(reason, at, changes.length, details);
  const gone = breaking.some(({ kind }) => kind === 'removed');
  return gone ? missing(reason, at, changes.length, details) : partly(reason, at, changes.length, details);
}

const kinds = {
  added: { da: 'tilføjet', en: 'added' },
  removed: { da: 'fjernet', en: 'removed' },
  changed: { da: 'ændret', en: 'changed' },
} as const;

function countKinds(changes: readonly InterfaceChange[], language: 'da' | 'en'): string {
  return (['added', 'removed', 'changed'] as const)
    .map((kind) => `${changes.filter((change) => change.kind === kind).length} ${kinds[kind][language]}`)
    .join(', ');
}

function inWords({ kind, operation, breaking, what }: InterfaceChange): LocalisedText {
  return {
    da: `${operation}: ${what?.['da'] ?? kinds[kind].da}${breaking ? ' (bryder)' : ''}`,
    en: `${operation}: ${what?.['en'] ?? kinds[kind].en}${breaking ? ' (breaking)' : ''}`,
  };
}

/** 1.4 → 2.0 says so, and so does 0.4 → 0.5: before the first version, every number may break. */
function raisesMajor(older: string, newer: string): boolean {
  const [before, after] = [parseVersion(older)?.numbers, parseVersion(newer)?.numbers];
  if (!before || !after) return false;
  const [major = 0, minor = 0] = after;
  return major > (before[0] ?? 0) || (major === 0 && minor > (before[1] ?? 0));
}
