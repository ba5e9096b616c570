import type { Solution } from './solution.ts';

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
