import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Refs } from '../forge.ts';
import { refsDigest } from '../parse-git.ts';

/** Repositories asked after in one query. */
export const repositoriesPerProbe = 100;
/** What that costs of the rate limit, at one list for each; a test counts it. */
export const pointsPerProbe = 1;

/** What shows whether anything has moved. */
export const probeFields = `fragment fields on Repository {
  nameWithOwner
  url
  owner { __typename login }
  pushedAt
  updatedAt
  defaultBranchRef { name target { oid } }
  latestRelease { tagName updatedAt }
  tags: refs(refPrefix: "refs/tags/", first: 100) {
    totalCount
    nodes { name target { oid ... on Tag { target { oid ... on Tag { target { oid } } } } } }
  }
}`;

const Oid = z.string().regex(/^([0-9a-f]{40}|[0-9a-f]{64})$/);
/** What a tag points at; an annotated tag is an object of its own, and may be a tag of a tag. */
const Target = z.object({
  oid: Oid,
  target: z.object({ oid: Oid, target: z.object({ oid: Oid }).optional() }).optional(),
});

/** What GitHub answers to {@link probeFields}. */
export const Probe = z.object({
  nameWithOwner: z.string().max(300),
  url: z.url({ protocol: /^https?$/ }).max(500),
  owner: z.object({ __typename: z.string().max(100), login: z.string().max(100) }),
  pushedAt: z.string().max(40).nullable(),
  updatedAt: z.string().max(40),
  defaultBranchRef: z.object({ name: z.string().max(300), target: z.object({ oid: Oid }).nullable() }).nullable(),
  latestRelease: z.object({ tagName: z.string().max(300), updatedAt: z.string().max(40) }).nullable(),
  tags: z
    .object({
      totalCount: z.int().nonnegative(),
      nodes: z
        .array(z.object({ name: z.string().max(300), target: Target.nullable() }).nullable())
        .max(100)
        .nullable(),
    })
    .nullable(),
});
export type Probe = z.output<typeof Probe>;

/** Digest of a probe and of what would be asked next: as long as it is the same, nothing is. */
export function fingerprint(probe: Probe, question: string): string {
  return createHash('sha256')
    .update(JSON.stringify([question, probe]))
    .digest('hex');
}

/** The refs as `ls-remote` would tell them; undefined where the answer does not hold every tag. */
export function toRefs({ defaultBranchRef, tags }: Probe): Refs | undefined {
  const commit = defaultBranchRef?.target?.oid;
  const listed = (tags?.nodes ?? []).flatMap((node) =>
    node?.target ? [{ name: node.name, target: node.target }] : [],
  );
  if (!commit || listed.length !== tags?.totalCount) return undefined;
  const lines = listed
    .toSorted((a, b) => Buffer.compare(Buffer.from(a.name), Buffer.from(b.name)))
    .flatMap(({ name, target }): Array<readonly [string, string]> => {
      const peeled = target.target?.target?.oid ?? target.target?.oid;
      const ref = `refs/tags/${name}`;
      return [[ref, target.oid], ...(peeled ? [[`${ref}^{}`, peeled] as const] : [])];
    });
  return { branch: defaultBranchRef.name, commit, digest: refsDigest(defaultBranchRef.name, commit, lines) };
}
