import { stringify } from 'yaml';
import type { AppEntry } from '../../content/model/app-entry.ts';
import type { RunChart, RunFacts } from '../../content/model/run-facts.ts';

/**
 * A Helm repository index of the charts that were found. None of the repositories says where a package of its chart is
 * published, so an entry has no `urls`: `helm search repo` finds it, and its sources say from where it is installed.
 *
 * @see https://helm.sh/docs/topics/chart_repository/#the-index-file
 */
export function toHelmIndex(entries: readonly AppEntry[]): string {
  const charts = entries.flatMap(({ facts }) =>
    ownCharts(facts).map(({ name, version, apiVersion, appVersion, kubeVersion, source, path, dependencies }) => {
      const of = facts.sources[source];
      return {
        ...{ name, version, apiVersion },
        ...(appVersion === null ? {} : { appVersion }),
        ...(kubeVersion === null ? {} : { kubeVersion }),
        created: of?.date ?? '',
        sources: of?.repository ? [of.repository] : [],
        annotations: { product: facts.product, path, commit: of?.commit ?? '' },
        dependencies: dependencies.map(({ repository, ...rest }) => ({ ...rest, repository: repository ?? '' })),
        urls: [],
      };
    }),
  );
  const newest = charts
    .map(({ created }) => created)
    .toSorted()
    .at(-1);
  // The same chart in the same place is there once, as it was last read; another one of its name stays beside it.
  const keyOf = ({ name, version, sources: [repository], annotations: { path } }: (typeof charts)[number]) =>
    JSON.stringify([name, version, repository, path]);
  const once = new Map(charts.toReversed().map((chart) => [keyOf(chart), chart]));
  const byName = Object.groupBy([...once.values()], ({ name }) => name);
  return stringify(
    {
      apiVersion: 'v1',
      generated: newest ?? '1970-01-01T00:00:00Z',
      entries: Object.fromEntries(Object.entries(byName).toSorted(([a], [b]) => (a < b ? -1 : 1))),
    },
    { aliasDuplicateObjects: false },
  );
}

/**
 * The product's own charts: those of the repository that is installed from. What lies below another chart is a part of
 * it, and one that wraps a chart of its own name from elsewhere is somebody else's software.
 */
export function ownCharts({ charts }: Pick<RunFacts, 'charts'>): RunChart[] {
  const folders = charts.map(({ source, path }) => ({ source, folder: path.replace(/[^/]*$/, '') }));
  return charts.filter(({ source, path, name, dependencies }) => {
    const isPart = folders.some((of) => of.source === source && path.startsWith(`${of.folder}charts/`));
    const wraps = dependencies.some((of) => of.name === name && /^(https?|oci):/.test(of.repository ?? ''));
    return source === charts[0]?.source && !isPart && !wraps;
  });
}
