import type { AppEntry } from '../../content/model/app-entry.ts';
import type { Product } from '../../content/model/product.ts';
import { toCommands } from '../../content/model/run-commands.ts';
import type { StoreEntry } from '../../content/model/store-entry.ts';
import { writtenFolders } from '../../content/model/written-folders.ts';

/**
 * An entry of the app store for other programs. Pure, and a function of this version alone: what is released later
 * leaves its bytes as they are.
 */
export function toStoreEntry(
  entry: AppEntry,
  { name, summary }: Pick<Product, 'name' | 'summary'>,
  page: string,
): StoreEntry {
  const { facts, source } = entry;
  const chart = entry.class === 'helm' ? facts.charts[0] : undefined;
  const stack = chart ? null : facts.stack;
  const services = stack?.services ?? [];
  return {
    id: entry.product,
    name,
    summary: summary.value,
    class: entry.class,
    reason: entry.reason,
    installable: entry.installable,
    hindrances: entry.hindrances,
    source: source ?? null,
    compose: stack?.path ?? null,
    chart: chart ? { path: chart.path, name: chart.name, version: chart.version } : null,
    images: imagesOf(entry),
    ports: services.flatMap(({ name, ports }) => ports.map((port) => ({ ...port, service: name }))),
    volumes: stack?.volumes.map(({ name }) => name) ?? [],
    folders: stack ? writtenFolders(stack) : [],
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
    page,
  };
}

/** The images that are run: of the chart, or of the services. */
export function imagesOf({ class: runClass, facts }: AppEntry): StoreEntry['images'] {
  const chart = runClass === 'helm' ? facts.charts[0] : undefined;
  return chart ? chart.images : (facts.stack?.services ?? []).flatMap(({ image }) => image ?? []);
}
