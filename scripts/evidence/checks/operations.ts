import { met, missing, partly, unknown, type Check } from '../check.ts';
import { headingsOf, sectionOf } from '../headings.ts';
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
/** What a guide says first when another has taken its place. */
const outdated =
  /(vejledning\w*|dokument\w*|guide|manual|document\w*|instructions?) (er|is|are) (ikke længere (gældende|aktuel)|forældet|no longer (valid|current|maintained)|out ?dated|obsolete)/i;
/** A part that is joined to the solution has a set-up of its own. */
const ofAPart = /(^|\/)(integrations?|integrationer|features?|plugins?|modules?|moduler|legacy|arkiv|archive)\//i;

/** Whether it is described how the solution is set up and kept running. */
export const operations: Check = {
  id: 'operations',
  wants: (tree) => pathsOf({ tree }, /^(install|upgrade|upgrading)(\.(manual|md|rst|txt))?$/i),
  measure({ sources, speaking, templates, thresholds }) {
    const enough = (words: number) => Number(words >= thresholds.guideWords);
    const weighed = textsOf(speaking, document)
      .filter(({ path, text }) => !aside.test(path) && !outdated.test(text.slice(0, 1_500)))
      .filter(({ text }) => !findTemplate(text, templates, thresholds.templateShare))
      .filter(({ source, path }) => ofTheWhole.test(path) || !source.source.roles.includes('code'))
      .flatMap((file) => {
        const told = toldIn(file);
        return told === undefined ? [] : [{ file, ...told }];
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
            da: `${best.file.path} nævner opsætning eller drift, men med kun ${best.words} ord.`,
            en: `${best.file.path} mentions set-up or operation, but with only ${best.words} words.`,
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

/** What a file named after it says as a whole, and any other in its sections about it: where it begins, and its words. */
function toldIn(file: TextFile): { line: number; words: number } | undefined {
  const { text } = file;
  const all = headingsOf(text).filter(({ title }) => about.test(title));
  if (named(file)) return { line: all[0]?.line ?? 1, words: countWords(text) };
  const sections = all.map((heading) => ({ ...heading, text: sectionOf(text, heading) }));
  const outer = sections.filter(({ line }) => !sections.some((other) => other.line < line && line <= endOf(other)));
  const [first] = outer;
  return first && { line: first.line, words: outer.reduce((words, section) => words + countWords(section.text), 0) };
}

function endOf({ line, text }: { line: number; text: string }): number {
  return line + text.split('\n').length - 1;
}

/** A file that is named after it comes before one that has a section about it. */
function named({ path }: Pick<TextFile, 'path'>): number {
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
