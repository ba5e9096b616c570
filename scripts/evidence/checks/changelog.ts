import { latestOfProduct } from '../../../content/model/release.ts';
import { met, missing, partly, type Check, type Finding } from '../check.ts';
import { monthsBetween } from '../months.ts';
import { weighTexts } from '../substance.ts';
import { placeOf, textsOf, type Subject, type TextFile } from '../subject.ts';

const changelog =
  /^(docs?\/|\.github\/)?(change[-_ ]?log|changes|news|release[-_ ]?notes|releases)(\.(md|markdown|rst|adoc|txt))?$/i;

/** The list of a framework that the program is built on stands first in its file by its name. */
const ofFramework = /^\s*(drupal|joomla|typo3|wordpress|symfony|laravel)\b[^\n]*\d+\.\d+/i;

/** Whether a list of changes is kept, up to the newest release. */
export const changelogKept: Check = {
  id: 'changelog',
  wants: (tree) => [...tree.files.keys()].filter((path) => changelog.test(path)).slice(0, 10),
  measure(subject) {
    const { sources, facts } = subject;
    const weighed = weighTexts(
      textsOf(sources, changelog).filter(({ text }) => !ofFramework.test(text)),
      subject,
    );
    const filled = weighed.filter(({ template, file }) => !template && file.text.split('\n').length > 5);
    if (filled.length > 0)
      return keptUp(
        filled.map(({ file }) => file),
        subject,
      );
    const noted = sources.find(({ facts: { forge } }) => forge?.releases.newest.some(({ notes }) => notes));
    if (noted) {
      return met(
        {
          da: 'Udgivelserne har noter i stedet for en ændringslog.',
          en: 'The releases have notes instead of a changelog.',
        },
        placeOf(noted),
      );
    }
    const [copy] = weighed;
    if (copy?.template) {
      return missing(
        {
          da: `${copy.file.path} er skabelonen ${copy.template} og ikke ført.`,
          en: `${copy.file.path} is the template ${copy.template}, not kept.`,
        },
        placeOf(copy.file.source, copy.file.path),
        copy.template,
      );
    }
    const told = [
      {
        da: copy ? `${copy.file.path} er næsten tom.` : 'Der er ingen ændringslog.',
        en: copy ? `${copy.file.path} is nearly empty.` : 'There is no changelog.',
      },
      copy ? placeOf(copy.file.source, copy.file.path) : sources[0] && placeOf(sources[0]),
    ] as const;
    return facts.releases.length > 0 || !copy ? missing(...told) : partly(...told);
  },
};

function keptUp(files: readonly TextFile[], { facts, product, newest, thresholds }: Subject): Finding {
  const latest =
    latestOfProduct(
      facts.releases.filter(({ repository }) =>
        files.some(({ source }) => source.facts.provenance.repository === repository),
      ),
      product.sources.map(({ repository }) => repository ?? null),
    ) ??
    latestOfProduct(
      facts.releases,
      product.sources.map(({ repository }) => repository ?? null),
    );
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
function positionOf(version: string, text: string): number {
  const part = /[\d.]/;
  for (let at = text.indexOf(version); at >= 0; at = text.indexOf(version, at + 1)) {
    if (!part.test(text.charAt(at - 1)) && !/^\.?\d/.test(text.slice(at + version.length, at + version.length + 2)))
      return at;
  }
  return -1;
}
