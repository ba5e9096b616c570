import { stringify } from 'yaml';
import type { AppEntry } from '../../content/model/app-entry.ts';

/**
 * A Helm repository index of the charts that were found. None of the repositories says where a package of its chart is
 * published, so an entry has no `urls`: `helm search repo` finds it, and its sources say from where it is installed.
 *
 * @see https://helm.sh/docs/topics/chart_repository/#the-index-file
 */
export function toHelmIndex(entries: readonly AppEntry[]): string {
  const charts = entries.flatMap(({ facts }) =>
    facts.charts.map(({ name, version, apiVersion, appVersion, kubeVersion, source, path, dependencies }) => {
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
  // Two repositories may hold the same version of a chart; an index has it once.
  const once = new Map(charts.toReversed().map((chart) => [`${chart.name}@${chart.version}`, chart]));
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
