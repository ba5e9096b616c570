import { met, missing, partly, unknown, type Check } from '../check.ts';
import { headingsOf } from '../headings.ts';
import { countWords } from '../prose.ts';
import { pathsOf, placeOf, textsOf, type TextFile } from '../subject.ts';
import { findTemplate } from '../templates.ts';

const document = /\.(md|markdown|rst|adoc|txt)$|^(install|upgrade|upgrading)(\.manual)?$/i;
const about =
  /(^|[^\p{L}])(drift(?!sstatus)\p{L}*|installation\p{L}*|installing|install|opsætning(?! af (?!\p{L}*(?:server|miljø|system(?!mod)|løsning|database)))|deploy\p{L}*|hosting|operations?|kubernetes|production setup|produktionsmiljø|backup|upgrad\p{L}*|opgradering)(?=$|[^\p{L}])/iu;
/** Not in a folder of one component, whose set-up is not the product's. */
const ofTheWhole =
  /^[^/]+$|^(docs?|documentation|dokumentation|source|wiki|deploy\w*|docker|helm|charts?|installation|online docs)\//i;
const office = /\.(docx?|pdf)$/i;
/** Documents that name it for another reason: lists of changes, reports that ask for it, proposals and minutes. */
const aside =
  /(^|\/)change|self[-_ ]?assessment|selvevaluering|governan|audit|oplæg|beslutning|referat|(^|\/)(contributing|agents|claude)\./i;
/** A link called documentation that leads to another site than the forge's or a badge's. */
const documentationLink =
  /\[[^\]\n]{0,60}(?:documentation|dokumentation|vejledning|\bdocs\b)[^\]\n]{0,60}\]\(https?:\/\/(?!(?:www\.)?(?:github|gitlab|bitbucket)\.(?:com|org))([\w.-]{4,100})/i;
/** A part that is joined to the solution has a set-up of its own. */
const ofAPart = /(^|\/)(integrations?|integrationer|features?|plugins?|modules?|moduler|legacy|arkiv|archive)\//i;

/** Whether it is described how the solution is set up and kept running. */
export const operations: Check = {
  id: 'operations',
  wants: (tree) => pathsOf({ tree }, /^(install|upgrade|upgrading)(\.(manual|md|rst|txt))?$/i),
  measure({ sources, speaking, templates, thresholds }) {
    const enough = (words: number) => Number(words >= thresholds.guideWords);
    const weighed = textsOf(speaking, document)
      .filter(({ path, text }) => !aside.test(path) && !findTemplate(text, templates, thresholds.templateShare))
      .filter(({ source, path }) => ofTheWhole.test(path) || !source.source.roles.includes('code'))
      .flatMap((file) => {
        const place = placeIn(file);
        return place === undefined ? [] : [{ file, line: place, words: countWords(file.text) }];
      })
      .toSorted(
        (a, b) =>
          enough(b.words) - enough(a.words) ||
          ofPart(a.file) - ofPart(b.file) ||
          named(b.file) - named(a.file) ||
          b.words - a.words,
      );
    const [best] = weighed;
    if (best && best.words >= thresholds.guideWords) {
      return met(
        {
          da: `${best.file.path} beskriver opsætning og drift (${best.words} ord).`,
          en: `${best.file.path} describes set-up and operation (${best.words} words).`,
        },
        placeOf(best.file.source, best.file.path, best.line),
        best.words,
      );
    }
    const sealed = sources.flatMap((source) =>
      pathsOf(source, office)
        .filter((path) => about.test(spaced(path)))
        .map((path) => ({ source, path })),
    )[0];
    if (sealed) {
      return partly(
        {
          da: `Driften er beskrevet i ${sealed.path}, som ikke kan læses her.`,
          en: `Operation is described in ${sealed.path}, which cannot be read here.`,
        },
        placeOf(sealed.source, sealed.path),
      );
    }
    const elsewhere = best ? undefined : textsOf(sources, /^readme\b[^/]*$/i).flatMap(linkedDocumentation)[0];
    if (elsewhere) {
      return unknown(
        {
          da: `Dokumentationen ligger på ${elsewhere.host}, som ikke læses her.`,
          en: `The documentation is at ${elsewhere.host}, which is not read here.`,
        },
        placeOf(elsewhere.file.source, elsewhere.file.path, elsewhere.line),
      );
    }
    return best
      ? partly(
          {
            da: `${best.file.path} nævner opsætning eller drift, men med kun ${best.words} ord i alt.`,
            en: `${best.file.path} mentions set-up or operation, but has only ${best.words} words in all.`,
          },
          placeOf(best.file.source, best.file.path, best.line),
          best.words,
        )
      : missing(
          { da: 'Intet dokument handler om opsætning eller drift.', en: 'No document is about set-up or operation.' },
          sources[0] && placeOf(sources[0]),
        );
  },
};

/** Links of a README to documentation on a site of its own. */
function linkedDocumentation(file: TextFile): Array<{ file: TextFile; host: string; line: number }> {
  return file.text.split('\n').flatMap((text, index) => {
    const host = documentationLink.exec(text)?.[1];
    return host === undefined ? [] : [{ file, host, line: index + 1 }];
  });
}

/** The line of a heading about it; the first line where the name of the file says so. */
function placeIn({ path, text }: TextFile): number | undefined {
  return headingsOf(text).find(({ title }) => about.test(title))?.line ?? (about.test(spaced(path)) ? 1 : undefined);
}

/** A file that is named after it comes before one that has a section about it. */
function named({ path }: TextFile): number {
  return Number(about.test(spaced(path)));
}

/** What is written of a part comes last. */
function ofPart({ path }: TextFile): number {
  return Number(ofAPart.test(path));
}

/** File names with their separators as spaces, so that words in them stand alone. */
function spaced(path: string): string {
  return path.replaceAll(/[-_./]/g, ' ');
}
