import {
  compareVersions,
  latestOfProduct,
  latestRelease,
  parseVersion,
  type Release,
} from '../../../content/model/release.ts';
import { addressKey } from '../../../content/model/source.ts';
import type { LocalisedText } from '../../../content/model/text.ts';
import { amount } from '../amount.ts';
import { met, missing, partly, unknown, type Check, type Finding } from '../check.ts';
import { forDevelopers, recipesIn } from '../containers.ts';
import { imageFiles, ownImages, plain, publishingWorkflows, type NamedImage } from '../images.ts';
import { monthsBetween } from '../months.ts';
import type { ExtractableSource } from '../../harvest/extract.ts';
import { nameOf, placeOf, type Subject } from '../subject.ts';

/** Whether an image is published for each release, or how far the one that is named lags behind the newest. */
export const publishedImages: Check = {
  id: 'published-images',
  needsCode: true,
  wants: imageFiles,
  measure(subject) {
    const { code } = subject;
    const [publishing] = publishingWorkflows(subject);
    const named = ownImages(subject).map((image) => ({ image, lag: lagOf(image, subject) }));
    const details = named.map(({ image, lag }) => inWords(image, lag));
    if (publishing?.onRelease) {
      return met(
        {
          da: `${publishing.path} udgiver et image ved hver ny version.`,
          en: `${publishing.path} publishes an image for each new version.`,
        },
        placeOf(publishing.source, publishing.path, publishing.line),
        null,
        details,
      );
    }
    const dated = named.find(({ lag }) => lag !== undefined);
    if (dated?.lag) return byLag(dated.image, dated.lag, details);
    const [some] = named;
    if (publishing ?? some) {
      return partly(
        {
          da: `${(publishing ?? some?.image)?.path ?? ''} ${publishing ? 'udgiver et image' : 'nævner et udgivet image'}, men ikke ét for hver version.`,
          en: `${(publishing ?? some?.image)?.path ?? ''} ${publishing ? 'publishes an image' : 'names a published image'}, but not one for each version.`,
        },
        publishing
          ? placeOf(publishing.source, publishing.path, publishing.line)
          : some && placeOf(some.image.source, some.image.path, some.image.line),
        null,
        details,
      );
    }
    const built = recipesIn(code).find(({ path }) => !forDevelopers.test(path));
    return built
      ? missing(
          {
            da: `${built.path} skal bygges af hver enkelt: intet i kodelagrene udgiver eller nævner et færdigt image.`,
            en: `Everybody has to build ${built.path}: nothing in the repositories publishes or names an image that is ready.`,
          },
          placeOf(built.source, built.path),
        )
      : unknown({
          da: 'Der er ingen Dockerfile; om et image bliver lavet og udgivet på anden vis, vides ikke.',
          en: 'There is no Dockerfile; whether an image is made and published in another way is not known.',
        });
  },
};

/** How far an image with a version is behind the newest release; undefined where either has no version. */
interface Lag {
  latest: Release;
  releases: number;
  months: number;
}

function lagOf({ source, name, tag }: NamedImage, { facts, product, sources, id }: Subject): Lag | undefined {
  const version = tag === null ? null : parseVersion(tag);
  const of = repositoryOf(name, source, { sources, id });
  if (!of) return undefined;
  const own = facts.releases.filter(
    ({ repository }) => addressKey(repository) === addressKey(of.facts.provenance.repository),
  );
  const latest =
    latestRelease(own) ??
    latestOfProduct(
      facts.releases,
      product.sources.map(({ repository }) => repository ?? null),
    );
  const newest = latest && parseVersion(latest.tag);
  if (!version || !latest || !newest) return undefined;
  const between = facts.releases.filter((release) => {
    const other = parseVersion(release.tag);
    return (
      other !== null &&
      !release.prerelease &&
      addressKey(release.repository) === addressKey(latest.repository) &&
      compareVersions(other, version) > 0 &&
      // The tag 4 stands for the newest of 4.1, 4.2 and so on.
      !version.numbers.every((number, index) => number === other.numbers[index])
    );
  });
  const next = between.map(({ date }) => date).toSorted()[0];
  return { latest, releases: between.length, months: next ? monthsBetween(next, latest.date) : 0 };
}

/** The repository whose versions an image has, by its name: one of another program has versions of its own. */
function repositoryOf(image: string, named: ExtractableSource, { sources, id }: Pick<Subject, 'sources' | 'id'>) {
  const parts = image.split('/').map(plain);
  const called = sources
    .map((source) => ({ source, name: plain(nameOf(source).split('/').at(-1) ?? '') }))
    .filter(({ name }) => name !== '' && parts.some((part) => part.endsWith(name)))
    .toSorted((a, b) => b.name.length - a.name.length)[0];
  return called?.source ?? (parts.at(-1) === plain(id) ? named : undefined);
}

function byLag(image: NamedImage, { latest, releases, months }: Lag, details: LocalisedText[]): Finding {
  const at = placeOf(image.source, image.path, image.line);
  if (releases === 0) {
    return met(
      {
        da: `${image.path} nævner ${image.name}:${image.tag ?? ''}, som svarer til den nyeste udgivelse, ${latest.tag}.`,
        en: `${image.path} names ${image.name}:${image.tag ?? ''}, which is that of the newest release, ${latest.tag}.`,
      },
      at,
      0,
      details,
    );
  }
  return partly(
    {
      da: `${image.path} nævner ${image.name}:${image.tag ?? ''}, som er ${amount(releases, 'udgivelse', 'udgivelser')} bagud: den nyeste er ${latest.tag}, og efterslæbet begyndte ${amount(months, 'måned', 'måneder')} før den.`,
      en: `${image.path} names ${image.name}:${image.tag ?? ''}, which is ${amount(releases, 'release', 'releases')} behind: the newest is ${latest.tag}, and the lag began ${amount(months, 'month', 'months')} before it.`,
    },
    at,
    releases,
    details,
  );
}

function inWords({ name, tag, path }: NamedImage, lag: Lag | undefined): LocalisedText {
  const image = `${name}${tag ? `:${tag}` : ''} (${path})`;
  if (!lag) return { da: `${image}: ingen version at sammenligne`, en: `${image}: no version to compare` };
  return {
    da: `${image}: ${lag.releases === 0 ? 'nyeste' : `${amount(lag.releases, 'udgivelse', 'udgivelser')} bagud`}`,
    en: `${image}: ${lag.releases === 0 ? 'newest' : `${amount(lag.releases, 'release', 'releases')} behind`}`,
  };
}
