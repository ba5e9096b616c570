import { statementsOf } from '../../../content/model/statements.ts';
import type { z } from 'zod';
import { paths } from '../../i18n/index.ts';
import { releaseId } from '../feeds/release-feed.ts';
import { catalog } from '../settings.ts';
import type { Solution } from '../solution.ts';
import type { ApiAdoption, ApiProductDetail, ApiRelease } from './schemas.ts';

/** A solution in /api/v1/products.json. Fields may be added; none is renamed, removed or given another meaning. */
export function toApi({ id, product, sources, latest }: Solution) {
  const stale = sources.flatMap((source) => source.stale ?? []);
  return {
    id,
    name: product.name,
    summary: product.summary.value,
    stage: product.stage.value,
    level: product.level?.value ?? null,
    sources: sources.map(({ curated, facts }) => ({
      repository: curated.repository ?? facts?.provenance.repository ?? null,
      roles: curated.roles,
      commit: facts?.provenance.commit ?? null,
      date: facts?.provenance.committedAt ?? null,
    })),
    latestRelease: latest
      ? { tag: latest.tag, version: latest.version, date: latest.date, repository: latest.repository }
      : null,
    stale:
      stale.length > 0
        ? {
            since: stale.map(({ since }) => since).toSorted()[0] ?? null,
            reasons: stale.map(({ key, since, reason, code }) => ({
              source: key,
              since,
              reason,
              ...(code === undefined ? {} : { code }),
            })),
          }
        : null,
  };
}

const whole = (path: string) => new URL(path, catalog.url).href;

/** A solution in a file of its own. */
export function toDetail(solution: Solution): z.output<typeof ApiProductDetail> {
  const { id, product, sources, releases, vendors, areas } = solution;
  const read = sources.flatMap(({ facts }) => facts ?? []);
  return {
    ...toApi(solution),
    page: whole(paths.page(catalog.languages[0] ?? 'da', `/products/${id}/`)),
    publiccode: whole(paths.file(`/products/${id}/publiccode.yml`)),
    releases: whole(paths.file(`/products/${id}/releases.json`)),
    areas: areas.map((area) => area.id),
    vendors: vendors.map(({ id, vendor, part: { roles, source = null, date = null } }) => ({
      ...{ id, name: vendor?.name ?? null, roles, source, date },
    })),
    statements: statementsOf(product, { sources: read, releases }),
    publiccodeFindings: read.flatMap(({ provenance, publiccode }) =>
      (publiccode?.findings ?? []).map((finding) => ({ repository: provenance.repository, ...finding })),
    ),
  };
}

/** Every release of a solution. */
export function toRelease(solution: Solution): z.output<typeof ApiRelease>[] {
  const marks = new Map(solution.noted.map(({ release, notes }) => [release, notes.marks]));
  return solution.releases.map((release) => ({
    id: releaseId({ solution, release }),
    product: solution.id,
    tag: release.tag,
    version: release.version,
    date: release.date,
    repository: release.repository,
    prerelease: release.prerelease,
    commit: release.commit,
    marks: marks.get(release) ?? null,
  }));
}

/** Every published figure of how many use a solution. */
export function toAdoption({ id, product }: Solution): z.output<typeof ApiAdoption>[] {
  return product.adoption.map(({ count, atLeast, of = null, unit, source = null, date = null }) => ({
    ...{ product: id, count, atLeast, of, unit, source, date },
  }));
}
