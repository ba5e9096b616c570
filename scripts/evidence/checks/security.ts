import { met, missing, partly, type Check } from '../check.ts';
import { headingsOf, sectionOf } from '../headings.ts';
import { lackOfSubstance, weighTexts } from '../substance.ts';
import { placeOf, textsOf, type Subject } from '../subject.ts';
import { findTemplate, linesBeyond } from '../templates.ts';

const policy = /^(\.github\/|docs?\/)?security(\.[a-z]+)?$/i;
const mail = /[\w.+-]+@[\w-]+\.\w+/;
const contact = /[\w.+-]+@[\w-]+\.\w+|https:\/\/|report a vulnerability|mailto:/i;
const aboutSecurity =
  /\b(sikkerhed\w*|informationssikkerhed|security|cybersecurity)\b(?! (identifier|token|group|context|code|zone))/i;
const aboutReporting = /security polic|sikkerhedspolitik|vulnerabilit|sårbarhed|svaghed|responsible disclosure/i;

/** What is proposed, decided or reported is no description. */
const proposals =
  /oplæg|referat|beslutning|governan|self[-_ ]?assessment|selvevaluering|(^|\/)change|test[-_ ]?(result|rapport|report|plan|vejledning)/i;
/** What a framework puts beside the program speaks of the framework. */
const ofFramework = /^\s*<img alt="Drupal Logo"/;

/** Whether it is told how a weakness is reported, and how security is looked after. */
export const security: Check = {
  id: 'security',
  wants: (tree) => [...tree.files.keys()].filter((path) => policy.test(path)),
  measure(subject) {
    const { sources, speaking, thresholds } = subject;
    const [first] = weighTexts(textsOf(speaking, policy), subject);
    const filling = first && fillingOf(first.file.text, subject);
    if (first && filling?.left) {
      const { path } = first.file;
      return partly(
        {
          da: `${path} har en adresse at melde til, men også stadig skabelonens: ${filling.left}.`,
          en: `${path} has an address to report to, but still the template’s, too: ${filling.left}.`,
        },
        placeOf(first.file.source, path),
      );
    }
    const best = first && filling ? { ...first, template: undefined } : first;
    if (best) {
      const at = placeOf(best.file.source, best.file.path);
      // A few words are enough where they say whom to write to.
      const reachable = contact.test(best.file.text);
      const lack = lackOfSubstance(best, reachable ? thresholds.thinWords : thresholds.policyWords);
      if (lack) return lack;
      return reachable
        ? met(
            {
              da: `${best.file.path} siger, hvordan man melder en svaghed (${best.words} ord).`,
              en: `${best.file.path} says how to report a weakness (${best.words} words).`,
            },
            at,
            best.words,
          )
        : partly(
            {
              da: `${best.file.path} har indhold, men ingen adresse at melde til.`,
              en: `${best.file.path} has content, but no address to report to.`,
            },
            at,
            best.words,
          );
    }
    const atForge = sources.find(({ facts }) => facts.forge?.securityPolicy);
    if (atForge) {
      return met(
        {
          da: 'Ejeren har én sikkerhedspolitik for alle sine kodelagre.',
          en: 'The owner keeps one security policy for all its repositories.',
        },
        placeOf(atForge),
      );
    }
    const documents = textsOf(speaking, /\.(md|markdown|rst|adoc|txt)$/i).filter(
      ({ path, text }) => !proposals.test(path) && !ofFramework.test(text),
    );
    for (const file of documents) {
      const heading = headingsOf(file.text).find(({ title }) => aboutReporting.test(title));
      if (!heading || !contact.test(sectionOf(file.text, heading))) continue;
      return met(
        {
          da: `Et afsnit i ${file.path} siger, hvordan man melder en svaghed.`,
          en: `A section of ${file.path} says how to report a weakness.`,
        },
        placeOf(file.source, file.path, heading.line),
      );
    }
    for (const file of documents) {
      const heading = headingsOf(file.text).find(({ title }) => aboutSecurity.test(title));
      if (!heading) continue;
      return partly(
        {
          da: `Sikkerhed er omtalt i ${file.path}, men der er ingen politik for at melde svagheder.`,
          en: `Security is written about in ${file.path}, but there is no policy for reporting weaknesses.`,
        },
        placeOf(file.source, file.path, heading.line),
      );
    }
    return missing(
      {
        da: 'Der er ingen sikkerhedspolitik og intet afsnit om sikkerhed.',
        en: 'There is no security policy, and no section about security.',
      },
      sources[0] && placeOf(sources[0]),
    );
  },
};

/** The community's template with an address of the product's own is what it is for, where none of its own is left. */
function fillingOf(text: string, { templates, thresholds }: Subject): { left: string | undefined } | undefined {
  const template = findTemplate(text, templates, thresholds.templateShare);
  const own = template && linesBeyond(text, template).split('\n');
  if (!own?.some((line) => mail.test(line))) return undefined;
  const left = text.split('\n').filter((line) => !own.includes(line));
  return { left: mail.exec(left.join('\n'))?.[0] };
}
