import { latestOfProduct, latestRelease, type Release } from '../../../content/model/release.ts';
import { addressKey } from '../../../content/model/source.ts';
import { met, missing, partly, unknown, type Check, type Finding } from '../check.ts';
import { keptUp, positionOf } from '../kept-up.ts';
import { monthsBetween } from '../months.ts';
import { weighTexts } from '../substance.ts';
import { nameOf, placeOf, textsOf, type Subject, type TextFile } from '../subject.ts';
import { limits } from '../../limits.ts';

const changelog =
  /^(docs?\/|\.github\/)?(change[-_ ]?log|changes|news|release[-_ ]?notes|releases)(\.(md|markdown|rst|adoc|txt))?$/i;

/** The list of a framework that the program is built on stands first in its file by its name. */
const ofFramework = /^\s*(drupal|joomla|typo3|wordpress|symfony|laravel)\b[^\n]*\d+\.\d+/i;
/** A file that holds the address of the list, and nothing else. */
const pointer = /^\s*<?(https?:\/\/[^\s>]+)>?\s*$/;

/** Whether a list of changes is kept, up to the newest release. */
export const changelogKept: Check = {
  id: 'changelog',
  wants: (tree) => [...tree.files.keys()].filter((path) => changelog.test(path)).slice(0, limits.wanted),
  measure(subject) {
    const { sources, speaking, facts, product } = subject;
    const all = textsOf(speaking, changelog).filter(({ text }) => !ofFramework.test(text));
    const weighed = weighTexts(all, subject);
    const filled = weighed
      .filter(({ template, file }) => !template && file.text.split('\n').length > 5)
      .map(({ file }) => file);
    const latest = latestOfProduct(
      facts.releases,
      product.sources.map(({ repository }) => repository ?? null),
    );
    const own = filled.filter((file) => speaksFor(file, latest));
    if (own.length > 0) return keptUp(own, latest, subject);
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
    return pointedAt(all) ?? ofAComponent(filled, latest, subject) ?? notKept(subject, weighed);
  },
};

/** That of the released repository, or of the documentation: another part of the program has a list of its own. */
function speaksFor({ source }: TextFile, latest: Release | undefined): boolean {
  return (
    latest === undefined ||
    (source.source.roles.includes('docs') && !source.source.roles.includes('code')) ||
    addressKey(source.facts.provenance.repository) === addressKey(latest.repository)
  );
}

function pointedAt(files: readonly TextFile[]): Finding | undefined {
  const [file] = files.filter(({ text }) => pointer.test(text));
  const address = file && pointer.exec(file.text)?.[1];
  return (
    file &&
    partly(
      {
        da: `${file.path} henviser til en ændringslog uden for kodelageret, som ikke er læst: ${address}`,
        en: `${file.path} leads to a changelog outside the repository, which was not read: ${address}`,
      },
      placeOf(file.source, file.path),
    )
  );
}

function ofAComponent(
  [file]: readonly TextFile[],
  latest: Release | undefined,
  { facts, thresholds }: Subject,
): Finding | undefined {
  if (!file) return undefined;
  const repository = addressKey(file.source.facts.provenance.repository);
  const part = latestRelease(facts.releases.filter((release) => addressKey(release.repository) === repository));
  const named = part?.version ? positionOf(part.version, file.text) >= 0 : true;
  const old = part && latest && monthsBetween(part.date, latest.date) > thresholds.oldMonths;
  const kept = named && !old;
  return partly(
    {
      da: `${file.path} dækker kun ${nameOf(file.source)}${kept ? '' : ', og den er ikke ført op til nu'}; den nyeste udgivelse, ${latest?.tag ?? ''}, har ingen.`,
      en: `${file.path} covers ${nameOf(file.source)} alone${kept ? '' : ' and is not kept up'}; the newest release, ${latest?.tag ?? ''}, has none.`,
    },
    placeOf(file.source, file.path),
  );
}

function notKept({ sources, facts }: Subject, [copy]: ReturnType<typeof weighTexts>): Finding {
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
  if (!copy && facts.releases.length > 0 && sources.every(({ facts: { forge } }) => forge === null)) {
    return unknown(
      {
        da: 'Der er ingen ændringslog; om udgivelserne har noter, vides ikke: stedet, hvor koden ligger, er ikke spurgt.',
        en: 'There is no changelog; whether the releases have notes is not known: the place where the code lies was not asked.',
      },
      sources[0] && placeOf(sources[0]),
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
}
