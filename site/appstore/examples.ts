import { toAppEntry } from '../../content/model/app-entry.ts';
import { Product } from '../../content/model/product.ts';
import { RunFacts, type RunStack } from '../../content/model/run-facts.ts';
import { StoreEntry } from '../../content/model/store-entry.ts';
import { toStoreEntry } from './to-store-entry.ts';

/** A compose file of one service, for tests. */
export const stack: RunStack = {
  source: 0,
  path: 'compose.yml',
  services: [
    {
      name: 'web',
      line: 2,
      image: { name: 'ghcr.io/example/one-web', tag: '1.0.0', digest: null },
      builds: false,
      ports: [{ target: '80', published: '8080', host: null, protocol: 'tcp' }],
      mounts: [{ kind: 'volume', from: 'data', to: '/data', readOnly: false }],
      variables: [{ name: 'MODE', value: 'production' }],
      environmentFiles: [],
      dependsOn: [],
      healthCheck: true,
      memory: null,
      cpus: null,
      rest: ['restart'],
    },
  ],
  includes: [],
  externalNetworks: [],
  volumes: [{ name: 'data', fixed: null, external: false }],
  environment: [],
  missing: [],
};
/** Where it was read. */
export const source = {
  repository: 'https://github.com/example/one',
  branch: 'main',
  commit: 'a'.repeat(40),
  date: '2026-03-01T12:00:00Z',
  release: null,
};

/** What it takes to run the product `one`. */
export function facts(more: Partial<RunFacts> = {}): RunFacts {
  return RunFacts.parse({
    ...{ schema: 1, product: 'one', class: 'compose', reason: 'composeOfImages', sources: [source], stack },
    ...{
      otherStacks: [],
      charts: [],
      builds: [],
      templates: [],
      variables: [],
      needs: [],
      upgradeNotes: [],
      findings: [],
    },
    ...more,
  });
}

/** Its entry in the store. */
export function entryOf(of: RunFacts) {
  const product = Product.parse({ name: 'One', summary: { da: 'Dansk.', en: 'English.' }, stage: 'product' });
  const page = `https://catalogue.example/products/${of.product}/run/`;
  return StoreEntry.parse(toStoreEntry(toAppEntry(of, undefined), product, page));
}

/** A finding that stands in the way. */
export const serious = { kind: 'privileged' as const, source: 0, path: 'compose.yml', line: 4, what: 'web' };
