import { z } from 'zod';
import { Answer, Judgement, Verdict } from '../../../content/model/evidence.ts';
import { OrganisationKind } from '../../../content/model/organisation.ts';
import { ReleaseMarks } from '../../../content/model/release-notes.ts';
import { Level, Stage, VendorRole } from '../../../content/model/product.ts';
import { UsageStatus } from '../../../content/model/usage.ts';

/** The public data, version 1. Fields may be added; none is renamed, removed or given another meaning. */

const Id = z.string().describe('Id of the record in the catalogue');
const Text = z.record(z.string(), z.string()).describe('The text by language');
const Address = z.string().describe('A whole address');
const Source = {
  source: Address.nullable().describe('Where it is said'),
  date: z.string().nullable().describe('The date of that source'),
};

const ReleaseFields = {
  tag: z.string().describe('The tag in Git'),
  version: z.string().nullable().describe('The version in the tag'),
  date: z.string().describe('When it was tagged'),
  repository: Address.nullable().describe('The repository that was tagged'),
};

/** A solution in the list. */
export const ApiProduct = z.object({
  id: Id,
  name: z.string(),
  summary: Text,
  stage: Stage,
  level: Level.nullable(),
  sources: z.array(
    z.object({
      repository: Address.nullable(),
      roles: z.array(z.string()),
      commit: z.string().nullable().describe('The commit that was read'),
      date: z.string().nullable().describe('When that commit was made'),
    }),
  ),
  latestRelease: z.object(ReleaseFields).nullable(),
  stale: z
    .object({
      since: z.string().nullable(),
      reasons: z.array(
        z.object({ source: z.string(), since: z.string(), reason: z.string(), code: z.string().optional() }),
      ),
    })
    .nullable()
    .describe('Why the last facts are shown instead of new ones; null where they are new'),
});

/** A solution by itself: what several sides say stands side by side, the one that counts first. */
export const ApiProductDetail = ApiProduct.extend({
  page: Address.describe('Its page for people'),
  publiccode: Address.describe('Its description as publiccode.yml'),
  releases: Address.describe('Its releases as JSON Feed'),
  areas: z.array(Id),
  vendors: z.array(z.object({ id: Id, name: z.string().nullable(), roles: z.array(VendorRole), ...Source })),
  statements: z
    .array(
      z.object({
        field: z.string(),
        disputed: z.boolean().describe('Whether somebody says otherwise'),
        said: z.array(
          z.object({
            by: z.enum(['curated', 'publiccode', 'git', 'forge']),
            value: z.string(),
            at: z.object({ repository: Address, commit: z.string(), path: z.string() }).optional(),
          }),
        ),
      }),
    )
    .describe('What is said from several sides, by rank'),
  publiccodeFindings: z
    .array(
      z.object({
        repository: Address.nullable(),
        key: z.string(),
        line: z.int(),
        severity: z.enum(['error', 'warning']),
        message: z.string(),
      }),
    )
    .describe('What is to be said of its own publiccode.yml'),
});

/** A release in the list of all. */
export const ApiRelease = z.object({
  id: z.string().describe('What it is called for all time'),
  product: Id,
  ...ReleaseFields,
  prerelease: z.boolean(),
  commit: z.string(),
  marks: ReleaseMarks.nullable().describe('What stands out in its notes; null where there are none'),
});

/** A requirement of a solution, from three sides; null where nobody has said or measured anything. */
export const ApiStanding = z.object({
  product: Id,
  set: Id.describe('The set of requirements'),
  requirement: Id,
  claimed: Answer.nullable().describe('What the solution answers of itself'),
  judged: Judgement.nullable().describe('What the community’s secretariat finds'),
  measured: Verdict.nullable().describe('What was measured'),
  disagree: z.boolean().describe('Whether two of them cannot both be right'),
  asOf: z.string().describe('The newest commit that was read'),
});

/** One measured statement. */
export const ApiMeasurement = z.object({
  product: Id,
  check: Id,
  verdict: Verdict,
  value: z.union([z.string(), z.number()]).nullable(),
  reason: Text,
  details: z.array(Text).describe('What was found one by one, where the reason only counts it'),
  at: z
    .object({
      repository: Address.nullable(),
      commit: z.string(),
      date: z.string(),
      path: z.string().optional(),
      line: z.int().optional(),
    })
    .nullable()
    .describe('The place that shows it; null where none can be pointed at'),
  asOf: z.string().describe('The newest commit that was read'),
});

/** A company with a part in solutions. */
export const ApiVendor = z.object({
  id: Id,
  name: z.string(),
  website: Address.nullable(),
  cvr: z.string().nullable().describe('Danish company number'),
  codeOfConduct: z
    .object({ signed: z.string().nullable(), ...Source })
    .nullable()
    .describe('That it has signed the code of conduct; null where it is not known'),
  products: z.array(Id),
});

/** A public body, network or partner. */
export const ApiOrganisation = z.object({
  id: Id,
  name: z.string(),
  kind: OrganisationKind,
  code: z.string().nullable().describe('Official code'),
  cvr: z.string().nullable().describe('Danish company number'),
  region: z.string().nullable().describe('Code of the region it lies in'),
  website: Address.nullable(),
  population: z.object({ value: z.int(), ...Source }).nullable(),
  membership: z
    .object({ since: z.string().nullable(), until: z.string().nullable(), ...Source })
    .nullable()
    .describe('Membership of the community; null where it is not known'),
  inUse: z.array(Id).describe('Solutions that it is known to have in operation'),
});

const Said = {
  status: UsageStatus,
  since: z.string().nullable(),
  origin: z.enum(['curated', 'publiccode', 'kitos']).describe('Who says so'),
  ...Source,
};

/** One organisation’s use of one solution. */
export const ApiUsage = z.object({
  product: Id,
  organisation: Id,
  name: z.string().nullable().describe('Name of the organisation'),
  code: z.string().nullable().describe('Its official code'),
  ...Said,
  contradicted: z.boolean().describe('Whether somebody says otherwise'),
  others: z.array(z.object(Said)).describe('What others say of the same'),
});

/** A published figure of how many use a solution. */
export const ApiAdoption = z.object({
  product: Id,
  count: z.int(),
  atLeast: z.boolean(),
  of: z.int().nullable(),
  unit: z.string(),
  ...Source,
});

/** A question that the search is judged by. */
export const ApiJudgement = z.object({
  ask: z.string(),
  language: z.string(),
  products: z.array(Id).describe('Right answers; none where no solution answers it'),
  part: z.enum(['tuned', 'heldOut', 'unanswered']).describe('heldOut: nothing is ever tuned on it'),
});

const Ids = z.array(Id);

/** The figures of the portfolio, each as the records that it is counted from. */
export const ApiFigures = z.object({
  asOf: z.string().describe('The day they were counted'),
  stages: z.record(z.string(), Ids).describe('Solutions by stage'),
  municipalities: Ids,
  memberMunicipalities: Ids,
  members: Ids,
  vendors: Ids,
  signatories: Ids.describe('Vendors that have signed the code of conduct'),
  mostUsed: z.object({ product: Id, municipalities: Ids }).nullable(),
  spread: z.object({ none: Ids, one: Ids, two: Ids, threeOrMore: Ids }).describe('Members by solutions in operation'),
  years: z.array(z.object({ year: z.string(), uses: z.array(z.string()) })).describe('Uses by the year they began'),
});
