import type { AppEntry } from '../../content/model/app-entry.ts';
import { compareVersions, parseVersion, type Release } from '../../content/model/release.ts';
import { toCommands } from '../../content/model/run-commands.ts';
import type { StoreEntry } from '../../content/model/store-entry.ts';
import type { Solution } from '../catalogue/solution.ts';

/** An entry of the app store for other programs. Pure: the same facts give the same bytes. */
export function toStoreEntry(
  entry: AppEntry,
  { product, latest, releases, sources }: Pick<Solution, 'product' | 'latest' | 'releases' | 'sources'>,
  page: string,
): StoreEntry {
  const { facts, source } = entry;
  const chart = entry.class === 'helm' ? facts.charts[0] : undefined;
  const stack = chart ? null : facts.stack;
  const services = stack?.services ?? [];
  const images = chart ? chart.images : services.flatMap(({ image }) => image ?? []);
  const read = sources.find(({ facts }) => facts?.provenance.repository === source?.repository)?.facts;
  return {
    id: entry.product,
    name: product.name,
    summary: product.summary.value,
    class: entry.class,
    reason: entry.reason,
    installable: entry.installable,
    source: source ?? null,
    compose: stack?.path ?? null,
    chart: chart ? { path: chart.path, name: chart.name, version: chart.version } : null,
    images,
    ports: services.flatMap(({ name, ports }) => ports.map((port) => ({ ...port, service: name }))),
    volumes: stack?.volumes.map(({ name }) => name) ?? [],
    needs: entry.needs,
    variables: facts.variables.map(({ name, example, required, secret }) => ({ name, example, required, secret })),
    commands: Object.fromEntries(
      Object.entries(toCommands(entry)).flatMap(([name, list]) =>
        list.length > 0 ? [[name, list.map(({ command }) => command)]] : [],
      ),
    ),
    findings: entry.findings.map(({ kind, path, line, what, serious, allowance }) => ({
      ...{ kind, path, line, what, serious },
      allowed: allowance?.reason ?? null,
    })),
    lag: {
      released: latest?.date ?? null,
      read: source && read ? read.provenance.readAt : null,
      imageDays: latest ? daysOfImages(images, latest, releases) : null,
      entryDays: latest && read && source?.commit === latest.commit ? days(latest.date, read.provenance.readAt) : null,
    },
    page,
  };
}

/** Days from the release whose version an image's tag carries to the latest release; of several images the oldest. */
function daysOfImages(images: StoreEntry['images'], latest: Release, releases: readonly Release[]): number | null {
  const repository = latest.repository?.split('/').at(-1)?.toLowerCase();
  const dates = images.flatMap(({ name, tag }) => {
    // An image of another part of the product has versions of its own.
    const isOf = repository !== undefined && (name.split('/').at(-1) ?? '').toLowerCase().includes(repository);
    const version = tag === null || !isOf ? null : parseVersion(tag);
    if (!version) return [];
    const release = releases.find(({ tag: other, repository }) => {
      const released = repository === latest.repository ? parseVersion(other) : null;
      return released !== null && compareVersions(released, version) === 0;
    });
    return release ? [release.date] : [];
  });
  const [oldest] = dates.toSorted();
  return oldest === undefined ? null : days(oldest, latest.date);
}

function days(from: string, to: string): number {
  return Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000));
}
