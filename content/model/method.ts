import { z } from 'zod';
import { Id, LocalisedText, WebAddress } from './text.ts';

const count = z.int().nonnegative();
const share = z.number().min(0).max(1);

/** Every bound that a verdict depends on. Months are counted between commits, never from today. */
export const Thresholds = z
  .strictObject({
    fewCommits: count.default(10).describe('Fewer commits than this in twelve months tell nothing about the work'),
    dumpFiles: count.default(10).describe('A median of this many files a commit looks like copies of a finished work'),
    readmeWords: count.default(40).describe('Words of running text in a README that describes a purpose'),
    thinWords: count.default(15).describe('Fewer words than this say nothing'),
    policyWords: count.default(40).describe('Words of a security policy or a contribution guide with content'),
    guideWords: count.default(120).describe('Words of a description of how a solution is run'),
    documents: count.default(3).describe('Documents in open formats, beside the README, that make a documentation'),
    templateShare: share.default(0.8).describe('A document with this share of a template’s lines is the template'),
    brokenLinks: share.default(0.01).describe('Share of broken links and pictures that nobody would call neglect'),
    fewBrokenLinks: count.default(3).describe('Fewer broken links and pictures than this are never neglect'),
    manyBrokenLinks: share.default(0.05).describe('Share from which documentation counts as neglected'),
    freshMonths: count.default(6).describe('Months behind the code that count as kept up'),
    oldMonths: count.default(18).describe('Months behind the code that count as left behind'),
    releases: count.default(2).describe('Releases in 24 months that make a rhythm'),
    numbered: share.default(0.9).describe('Share of releases that bear a version number'),
    linkedCommits: share.default(0.2).describe('Share of commits that name an issue'),
    namedCommits: share
      .default(0.5)
      .describe('Share of commits with a sender of some organisation, below which organisations are not judged'),
    oneOrganisation: share
      .default(0.9)
      .describe('Share of the commits by one organisation from which much depends on that organisation'),
    outdatedMonths: count.default(36).describe('Months behind the code at which dependencies count as outdated'),
    people: count.default(3).describe('People with commits in twelve months who can stand in for each other'),
    busFactor: share.default(0.8).describe('Share of the commits by one person from which much depends on that person'),
    sharedFiles: share.default(0.7).describe('Share of equal files from which two repositories are copies of one core'),
  })
  .prefault({});
export type Thresholds = z.output<typeof Thresholds>;

const Pattern = z.string().min(1).refine(isPattern, 'Write a regular expression, such as (^|/)name[^/]*');
/** A regular expression over paths; case does not matter. */
const PathPattern = Pattern.describe('A regular expression over paths; case does not matter');

function isPattern(text: string): boolean {
  try {
    return new RegExp(text, 'i') instanceof RegExp;
  } catch {
    return false;
  }
}

/** A component that is paid for and may not be passed on, by the names of its files. */
const ProprietaryPart = z.strictObject({
  name: z.string().min(1).describe('The name of the component'),
  path: PathPattern,
  package: Pattern.optional().describe(
    'A regular expression over package.json, pom.xml and the like, by which it is known where it is fetched only when the program is built; case does not matter',
  ),
});

/** A check in words, for the page about the method. */
const ExplainedCheck = z.strictObject({
  title: LocalisedText.describe('What is asked, in a few words'),
  how: LocalisedText.describe('What is looked at, and what each verdict takes'),
  limits: LocalisedText.describe('What the check cannot see'),
  lift: LocalisedText.describe('What to do where it is not met: the text of an issue'),
});
export type ExplainedCheck = z.output<typeof ExplainedCheck>;

/** How evidence is measured: content/evidence.yml. */
export const Method = z.strictObject({
  thresholds: Thresholds.describe('Every bound that a verdict depends on'),
  proprietary: z.array(ProprietaryPart).default([]).describe('Components that are known to be proprietary'),
  templates: z
    .array(WebAddress)
    .default([])
    .describe('Repositories with templates that products copy; "npm run templates" takes their prints'),
  template: z
    .strictObject({
      source: WebAddress.describe('Where the community keeps its template for documentation'),
      parts: z.array(
        z.strictObject({
          name: LocalisedText.describe('What the part is about'),
          path: PathPattern,
        }),
      ),
    })
    .optional()
    .describe('What the community’s template for documentation asks for'),
  checks: z.record(Id, ExplainedCheck).default({}).describe('The checks in words, by their names'),
});
export type Method = z.output<typeof Method>;

/** What is known of a community's templates without their texts: content/templates.json, made by a command. */
export const TemplatePrints = z.array(
  z.strictObject({
    name: z.string().describe('Repository and path'),
    source: WebAddress.describe('The file at the commit that was read'),
    lines: z.array(z.string()).describe('The first ten digits of SHA-256 of each line’s words, sorted'),
  }),
);
export type TemplatePrints = z.output<typeof TemplatePrints>;
