import type { Release } from '../../content/model/release.ts';
import { met, partly, type Finding } from './check.ts';
import { monthsBetween } from './months.ts';
import { placeOf, type Subject, type TextFile } from './subject.ts';

/** Whether a changelog names the newest release; without tags, whether it was changed along with the code. */
export function keptUp(
  files: readonly TextFile[],
  latest: Release | undefined,
  { newest, thresholds }: Subject,
): Finding {
  const [first] = files;
  const version = latest?.version;
  const naming = version ? files.find(({ text }) => positionOf(version, text) >= 0) : undefined;
  if (version && naming) {
    const line = naming.text.slice(0, positionOf(version, naming.text)).split('\n').length;
    return met(
      {
        da: `${naming.path} har den nyeste udgivelse, ${version}.`,
        en: `${naming.path} has the newest release, ${version}.`,
      },
      placeOf(naming.source, naming.path, line),
      version,
    );
  }
  const at = first ? placeOf(first.source, first.path) : null;
  if (version) {
    return partly(
      {
        da: `${first?.path ?? ''} mangler den nyeste udgivelse, ${version}.`,
        en: `${first?.path ?? ''} lacks the newest release, ${version}.`,
      },
      at,
      version,
    );
  }
  const changed = files
    .flatMap(({ source, path }) => source.lastChanges.get(path)?.committedAt ?? [])
    .toSorted()
    .at(-1);
  return changed && monthsBetween(changed, newest) <= thresholds.freshMonths
    ? met(
        {
          da: `${first?.path ?? ''} er ført op til koden; der er ingen tags at sammenligne med.`,
          en: `${first?.path ?? ''} is kept up to the code; there are no tags to compare with.`,
        },
        at,
      )
    : partly(
        {
          da: `${first?.path ?? ''} er ikke ført op til koden, og der er ingen tags at sammenligne med.`,
          en: `${first?.path ?? ''} is not kept up to the code, and there are no tags to compare with.`,
        },
        at,
      );
}

/** Where a version stands, not as a part of a longer one: 1.2.0 is not in 11.2.0. */
export function positionOf(version: string, text: string): number {
  const part = /[\d.]/;
  for (let at = text.indexOf(version); at >= 0; at = text.indexOf(version, at + 1)) {
    if (!part.test(text.charAt(at - 1)) && !/^\.?\d/.test(text.slice(at + version.length, at + version.length + 2)))
      return at;
  }
  return -1;
}
