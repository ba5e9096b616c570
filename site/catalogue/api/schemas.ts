import { z } from 'zod';
import { ReleaseMarks } from '../../../content/model/release-notes.ts';
import { Level, Stage, VendorRole } from '../../../content/model/product.ts';

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

export const ApiVendor = z.object({ id: Id, name: z.string(), website: Address.nullable(), products: z.array(Id) });

export const ApiOrganisation = z.object({
  id: Id,
  name: z.string(),
  kind: z.string(),
  code: z.string().nullable().describe('Official code'),
  region: z.string().nullable(),
});

export const ApiUsage = z.object({
  organisation: Id,
  product: Id,
  status: z.string(),
  since: z.string().nullable(),
  source: Address.describe('Where it is said'),
  date: z.string().describe('The date of that source'),
});

/** A published figure of how many use a solution. */
export const ApiFigure = z.object({
  product: Id,
  count: z.int(),
  atLeast: z.boolean(),
  of: z.int().nullable(),
  unit: z.string(),
  ...Source,
});
