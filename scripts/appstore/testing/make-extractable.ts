import { Method } from '../../../content/model/method.ts';
import { Product } from '../../../content/model/product.ts';
import type { SourceFacts } from '../../../content/model/facts.ts';
import { Source, sourceKey } from '../../../content/model/source.ts';
import type { ExtractableProduct, ExtractableSource } from '../../harvest/extract.ts';

const commit = 'a'.repeat(40);
const date = '2026-03-01T12:00:00Z';

/** A product as the extractors get it, made from the files of its repositories. */
export function makeExtractable(repositories: ReadonlyArray<Record<string, string>>): ExtractableProduct {
  const sources = repositories.map((_, index) =>
    Source.parse({ repository: `https://github.com/example/repository-${index + 1}` }),
  );
  const product = Product.parse({
    name: 'Example',
    summary: { da: 'Dansk.', en: 'English.' },
    stage: 'product',
    sources,
  });
  return {
    id: 'example',
    product,
    facts: { schema: 1, product: 'example', sources: [], releases: [] },
    sources: sources.map((source, index) => makeSource(source, repositories[index] ?? {})),
    evaluations: [],
    yardstick: { method: Method.parse({}), templates: [], requirements: [], organisations: new Set() },
    said: { counts: { documents: 0, pictures: 0, links: 0, brokenLinks: 0, fallbacks: 0 }, notes: [] },
  };
}

function makeSource(source: Source, files: Record<string, string>): ExtractableSource {
  const facts: SourceFacts = {
    key: sourceKey(source),
    roles: source.roles,
    provenance: {
      repository: source.repository ?? null,
      branch: 'main',
      commit,
      committedAt: date,
      readAt: date,
      via: 'origin',
    },
    refs: '0'.repeat(64),
    licence: null,
    files: {},
    paths: Object.keys(files).length,
    extensions: {},
    documents: 0,
    activity: { firstCommit: date, lastCommit: date, commits: 1, truncated: false, authors24: 1, months: [] },
    publiccode: null,
    forge: null,
  };
  return {
    source,
    facts,
    tree: {
      files: new Map(Object.keys(files).map((path) => [path, { mode: '100644', blob: commit }])),
      links: [],
      submodules: [],
      refused: 0,
      truncated: false,
    },
    commits: [],
    tags: [],
    lastChanges: new Map(),
    texts: new Map(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)])),
    release: undefined,
    compared: [],
  };
}
