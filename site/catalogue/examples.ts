/** Records for tests: valid by the contract, with the changes a test is about. */
import { Facts, type SourceFacts } from '../../content/model/facts.ts';
import { ForgeFacts } from '../../content/model/forge-facts.ts';
import { Product } from '../../content/model/product.ts';
import type { Release } from '../../content/model/release.ts';
import { StoredDocument } from '../loaders/documents.ts';
import { joinSolutions, type RecordsInMemory, type Solution } from './solution.ts';

const commit = 'c'.repeat(40);
const repository = 'https://github.com/eks/eks';

/** A product as it is written in YAML. */
export function exampleProduct(changes: object = {}): Product {
  return Product.parse({
    name: 'EksVagt',
    summary: { da: 'Planlægger vagter.', en: 'Plans shifts.' },
    stage: 'product',
    sources: [{ repository }],
    ...changes,
  });
}

/** What was read of a repository. */
export function exampleSource(changes: Partial<SourceFacts> = {}): SourceFacts {
  return {
    key: repository,
    roles: ['code'],
    provenance: {
      repository,
      branch: 'main',
      commit,
      committedAt: '2026-09-01T00:00:00Z',
      readAt: '2026-10-02T06:00:00Z',
      via: 'origin',
    },
    refs: 'd'.repeat(64),
    licence: null,
    files: {},
    paths: 1,
    extensions: {},
    documents: 0,
    activity: {
      firstCommit: '2020-01-01T00:00:00Z',
      lastCommit: '2026-09-01T00:00:00Z',
      commits: 10,
      truncated: false,
      authors24: 2,
      months: [],
    },
    publiccode: null,
    forge: null,
    ...changes,
  };
}

/** What a forge says of a repository where little happens. */
export function exampleForge(changes: Partial<ForgeFacts> = {}): ForgeFacts {
  return ForgeFacts.parse({
    ...{ archived: false, fork: false, parent: null, template: false, madeFrom: null, movedTo: null, homepage: null },
    ...{ branch: 'main', licence: null, topics: [], languages: [], stars: 0, forks: 0 },
    issues: { open: 0, closed: 0, response: { sample: 0, answered: 0, medianHours: null } },
    pullRequests: { open: 0, merged: 0, closed: 0, merge: { sample: 0, medianHours: null } },
    releases: { count: 0, newest: [] },
    securityPolicy: false,
    community: { codeOfConduct: false, contributing: false, issueTemplates: 0, pullRequestTemplates: 0 },
    ...{ discussions: null, funding: [], packages: null },
    ...changes,
  });
}

/** A release with a tag and a day. */
export function exampleRelease(tag: string, day: string, prerelease = false): Release {
  return { tag, version: tag.replace(/^v/, ''), prerelease, date: `${day}T00:00:00Z`, commit, repository };
}

/** The facts of a product, by the contract. */
export function exampleFacts(product: string, changes: Partial<Facts> = {}): Facts {
  return Facts.parse({ schema: 1, product, sources: [exampleSource()], releases: [], ...changes });
}

/** A harvested document. */
export function exampleDocument(changes: Partial<StoredDocument> = {}): StoredDocument {
  return StoredDocument.parse({
    title: 'Guide',
    product: 'eksvagt',
    version: 'latest',
    address: 'eks/guide',
    parent: null,
    position: 0,
    lang: 'en',
    format: 'markdown',
    fallback: null,
    headings: [],
    digest: 'a'.repeat(64),
    source: {
      repository,
      branch: 'main',
      commit,
      committedAt: '2026-09-01T00:00:00Z',
      path: 'guide.md',
      licence: null,
    },
    body: 'eksvagt/docs/latest/eks/guide.html',
    ...changes,
  });
}

/** Solutions made from records; what is left out is empty. */
export function exampleSolutions(records: Partial<RecordsInMemory>): Solution[] {
  const none = new Map<string, never>();
  return joinSolutions({
    products: none,
    areas: none,
    vendors: none,
    facts: none,
    stale: none,
    notes: none,
    documents: [],
    ...records,
  });
}
