import { createHash } from 'node:crypto';
import { writePubliccode } from '../publiccode.ts';
import { permanentId } from '../feeds/feed.ts';
import { lastingId } from '../lasting-id.ts';
import { modifiedOf } from '../modified.ts';
import { isRetired, type Solution } from '../solution.ts';

/** One solution, as a catalogue with the Open Catalog API answers for it. */
export interface FederatedSoftware {
  id: string;
  url: string;
  aliases: string[];
  publiccodeYml: string;
  active: boolean;
  vitality: null;
  createdAt: string;
  updatedAt: string;
}

/**
 * The solutions in the form of `GET /v1/software` of the Open Catalog API (https://github.com/publiccodeyml/open-catalog-api),
 * with which Developers Italia, the largest source of the EU OSS Catalogue, is read: each with its publiccode.yml as text.
 * What has no public repository, or was never read, has no place in that form.
 */
export function toSoftwareList(
  solutions: readonly Solution[],
  usersOf: (product: string) => readonly string[],
): { data: FederatedSoftware[]; links: { prev: null; next: null } } {
  const data = solutions.flatMap((solution) => toSoftware(solution, usersOf(solution.id)));
  return { data, links: { prev: null, next: null } };
}

function toSoftware(solution: Solution, users: readonly string[]): FederatedSoftware[] {
  const [url, ...aliases] = solution.sources.flatMap(({ curated }) => curated.repository ?? []);
  const createdAt = solution.sources
    .flatMap(({ facts }) => facts?.activity.firstCommit ?? [])
    .toSorted()
    .at(0);
  const updatedAt = modifiedOf(solution);
  if (url === undefined || createdAt === undefined || updatedAt === undefined) return [];
  return [
    {
      id: toUuid(permanentId(lastingId(solution))),
      url,
      aliases,
      publiccodeYml: writePubliccode(solution, users),
      active: !isRetired(solution),
      vitality: null,
      createdAt,
      updatedAt,
    },
  ];
}

/** A UUID made of a name: the same for all time (RFC 9562, version 8). */
export function toUuid(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  const variant = ((parseInt(hex.slice(16, 17), 16) & 0x3) | 0x8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ].join('-');
}
