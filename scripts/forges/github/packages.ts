import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { ForgeFacts } from '../../../content/model/forge-facts.ts';
import { limits } from '../../limits.ts';
import { ForgeFailure } from '../failure.ts';
import type { Probe } from './probe-query.ts';
import type { Session } from './session.ts';
import { writeWhole } from '../../write-whole.ts';

type Packages = NonNullable<ForgeFacts['packages']>;
type OwnedPackage = Packages[number] & { repository: string };

/** The registries, each with a list of its own. */
const kinds = ['container', 'npm', 'maven', 'nuget', 'rubygems'] as const;

type ResponseHeaders = Readonly<Record<string, string | number | undefined>> & { etag?: string | undefined };

const Package = z.object({
  name: z.string().min(1).max(300),
  visibility: z.string(),
  repository: z.object({ full_name: z.string().max(300) }).nullish(),
});
const Kept = z.strictObject({ etag: z.string(), packages: z.array(Package) });

/**
 * Public packages and container images of the first so many of these owners, by `owner/name` of the repository;
 * undefined where they are not known. GraphQL does not show them, and REST only to a classic token with
 * `read:packages`. A list that has not changed costs nothing: it is asked for by its ETag.
 */
export async function listPackages(
  owners: ReadonlyArray<Probe['owner']>,
  session: Session,
  cache: string,
): Promise<(nameWithOwner: string) => Packages | undefined> {
  const known = new Map<string, OwnedPackage[]>();
  const distinct = [...new Map(owners.map((owner) => [owner.login.toLowerCase(), owner]))];
  for (const [login, owner] of distinct.slice(0, limits.apiOwners)) {
    const packages = await listOwner(owner, session, cache);
    if (!packages) break;
    known.set(login, packages);
  }
  return (nameWithOwner) => {
    const wanted = nameWithOwner.toLowerCase();
    return known
      .get(wanted.split('/')[0] ?? '')
      ?.filter(({ repository }) => repository === wanted)
      .map(({ kind, name }) => ({ kind, name }));
  };
}

/** The public packages of one owner, of all kinds; undefined where one kind could not be listed. */
async function listOwner(owner: Probe['owner'], session: Session, cache: string): Promise<OwnedPackage[] | undefined> {
  const packages: OwnedPackage[] = [];
  for (const kind of kinds) {
    const listed = session.exhausted(0) ? undefined : await listKind(owner, kind, session, cache);
    if (!listed) return undefined;
    for (const { name, visibility, repository } of listed)
      if (visibility === 'public' && repository)
        packages.push({ repository: repository.full_name.toLowerCase(), kind, name });
  }
  return packages;
}

async function listKind(
  { __typename, login }: Probe['owner'],
  kind: (typeof kinds)[number],
  session: Session,
  cache: string,
): Promise<z.output<typeof Package>[] | undefined> {
  const folder = path.join(cache, 'github-packages');
  const file = path.join(folder, `${createHash('sha256').update(`${login} ${kind}`).digest('hex').slice(0, 24)}.json`);
  const kept = await recall(file);
  let etag = '';
  let pages = 0;
  const takePage = ({ data, headers }: { data: unknown; headers: ResponseHeaders }, done: () => void): unknown[] => {
    pages++;
    etag = headers.etag ?? '';
    if (Number(headers['x-ratelimit-remaining'] ?? Infinity) < limits.apiReserve)
      throw new ForgeFailure('host', "GitHub's rate limit is nearly spent.");
    if (pages >= limits.apiPages) done();
    return z.array(z.unknown()).parse(data);
  };
  const answered = await session.try(async (request) => {
    const { paginate } = session.octokit;
    const headers = kept ? { 'if-none-match': kept.etag } : {};
    const wanted = { package_type: kind, per_page: 100, request, headers };
    try {
      const list =
        __typename === 'Organization'
          ? await paginate('GET /orgs/{org}/packages', { ...wanted, org: login }, takePage)
          : await paginate('GET /users/{username}/packages', { ...wanted, username: login }, takePage);
      return { list };
    } catch (error) {
      if (kept && error instanceof Error && 'status' in error && error.status === 304) return { list: kept.packages };
      throw error;
    }
  });
  const parsed = 'list' in answered ? z.array(Package).safeParse(answered.list).data : undefined;
  // Only a list of one page is known as a whole by the ETag of its first.
  if (parsed && pages === 1 && etag) {
    const text = JSON.stringify(Kept.parse({ etag, packages: parsed }));
    await mkdir(folder, { recursive: true })
      .then(() => writeWhole(file, text))
      .catch(() => undefined); // Then it is asked for again.
  }
  return parsed;
}

async function recall(file: string): Promise<z.output<typeof Kept> | undefined> {
  try {
    return Kept.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return undefined;
  }
}
