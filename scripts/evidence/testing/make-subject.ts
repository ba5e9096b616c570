import { Method, type TemplatePrints } from '../../../content/model/method.ts';
import { PubliccodeFacts, type SourceFacts } from '../../../content/model/facts.ts';
import { Product } from '../../../content/model/product.ts';
import { Source, sourceKey, type SourceRole } from '../../../content/model/source.ts';
import type { Commit, LastChange, Tag, Tree } from '../../forges/forge.ts';
import type { ExtractableSource } from '../../harvest/extract.ts';
import { listReleases } from '../../harvest/list-releases.ts';
import type { AdvisoryBase } from '../advisories/read-advisory.ts';
import { toSubject, type Subject } from '../subject.ts';

/** What is said of a made repository; everything else is as plain as can be. */
export interface MadeRepository {
  owner?: string;
  name?: string;
  roles?: SourceRole[];
  files?: Record<string, string>;
  /** Files of each commit, newest first; one commit a day up to 2026-03-01. */
  touched?: ReadonlyArray<number | null>;
  authors?: readonly string[];
  /** Domains of the authors' addresses; null for one that anybody can have. */
  domains?: ReadonlyArray<string | null>;
  /** Share of the commits that name an issue. */
  namingIssues?: boolean;
  tags?: ReadonlyArray<Partial<Tag> & { name: string }>;
  /** The two newest releases with their files, newest first. */
  compared?: ReadonlyArray<{ tag: string; files: Record<string, string> }>;
  /** Days of the last change, by path. */
  changed?: Record<string, string>;
  licence?: SourceFacts['licence'];
  publiccode?: PubliccodeFacts;
  issues?: { open: number; closed: number };
  truncated?: boolean;
}

interface Making {
  method?: Partial<Method>;
  templates?: TemplatePrints;
  advisories?: AdvisoryBase;
  said?: Partial<Subject['said']>;
  /** Repositories that the product names and that could not be read. */
  unread?: number;
}

const newest = '2026-03-01T12:00:00Z';

/** A product as the checks see it, made of what a test says of its repositories. */
export function makeSubject(repositories: readonly MadeRepository[], making: Making = {}): Subject {
  const sources = repositories.map(makeSource);
  const missing = Array.from({ length: making.unread ?? 0 }, (_, index) => ({
    repository: `https://github.com/gone/${index}`,
  }));
  return toSubject(
    {
      id: 'example',
      product: Product.parse({
        name: 'Example',
        summary: { da: 'Dansk.', en: 'English.' },
        stage: 'product',
        sources: [...sources.map(({ source }) => source), ...missing],
      }),
      facts: {
        schema: 1,
        product: 'example',
        sources: sources.map(({ facts }) => facts),
        releases: sources.flatMap(({ tags, facts }) => listReleases(tags, facts.provenance.repository)),
      },
      sources,
      evaluations: [],
      yardstick: yardstickOf(making),
      said: {
        counts: { documents: 0, pictures: 0, links: 0, brokenLinks: 0, fallbacks: 0 },
        notes: [],
        ...making.said,
      },
    },
    yardstickOf(making),
  );
}

function yardstickOf({ method = {}, templates = [], advisories }: Making) {
  return {
    advisories,
    method: { ...Method.parse({}), ...method },
    templates,
    requirements: [],
    organisations: new Set(['os2']),
  };
}

function makeSource(made: MadeRepository, index: number): ExtractableSource {
  const {
    owner = 'OS2',
    name = `repository-${index + 1}`,
    roles = ['code'],
    files = { 'main.py': '' },
    touched = [],
    authors = ['a', 'b', 'c'],
  } = made;
  const source = Source.parse({ repository: `https://github.com/${owner}/${name}`, roles });
  const commits = touched.map((count, at): Commit => ({
    ...makeSource.commit,
    id: String(at).padStart(40, '0'),
    committedAt: new Date(Date.parse(newest) - at * 86_400_000).toISOString(),
    author: authors[at % authors.length] ?? 'a',
    files: count,
    namesIssue: made.namingIssues ?? false,
    domain: made.domains?.[at % made.domains.length] ?? null,
  }));
  const tags = (made.tags ?? []).map((tag) => ({ commit: '0'.repeat(40), date: newest, signed: false, ...tag }));
  const changes = Object.entries(made.changed ?? {}).map(([path, day]): [string, LastChange] => [
    path,
    { commit: '1'.repeat(40), committedAt: `${day}T12:00:00Z` },
  ]);
  return {
    source,
    facts: factsOf(source, made),
    tree: { ...treeOf(files), truncated: made.truncated ?? false },
    commits,
    tags,
    lastChanges: new Map(changes),
    texts: textsOf(files),
    release: undefined,
    compared: (made.compared ?? []).map(({ tag, files: released }) => ({
      ...{ tag, version: tag, prerelease: false, date: newest, commit: '2'.repeat(40) },
      repository: source.repository ?? null,
      tree: treeOf(released),
      texts: textsOf(released),
    })),
  };
}
makeSource.commit = { bot: false, merge: false };

function treeOf(files: Record<string, string>): Tree {
  const entries = Object.entries(files).map(
    ([path, text]) => [path, { mode: '100644', blob: `${path}:${text}` }] as const,
  );
  return { files: new Map(entries), links: [], submodules: [], refused: 0, truncated: false };
}

function textsOf(files: Record<string, string>): Map<string, Buffer> {
  return new Map(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)]));
}

function factsOf(source: Source, { licence = null, publiccode, issues, files = {} }: MadeRepository): SourceFacts {
  const repository = source.repository ?? null;
  return {
    key: sourceKey(source),
    roles: source.roles,
    provenance: {
      repository,
      branch: 'main',
      commit: 'a'.repeat(40),
      committedAt: newest,
      readAt: newest,
      via: 'origin',
    },
    refs: '0'.repeat(64),
    licence,
    files: {},
    paths: Object.keys(files).length,
    extensions: {},
    documents: 0,
    activity: { firstCommit: newest, lastCommit: newest, commits: 1, truncated: false, authors24: 1, months: [] },
    publiccode: publiccode ?? null,
    forge: issues ? forgeWith(issues) : null,
  };
}

function forgeWith({ open, closed }: { open: number; closed: number }): SourceFacts['forge'] {
  const none = { sample: 0, medianHours: null };
  return {
    ...{ archived: false, fork: false, parent: null, template: false, madeFrom: null, movedTo: null, homepage: null },
    ...{ branch: 'main', licence: null, topics: [], languages: [], stars: 0, forks: 0, discussions: null, funding: [] },
    issues: { open, closed, response: { ...none, answered: 0 } },
    pullRequests: { open: 0, merged: 0, closed: 0, merge: none },
    releases: { count: 0, newest: [] },
    securityPolicy: false,
    community: { codeOfConduct: false, contributing: false, issueTemplates: 0, pullRequestTemplates: 0 },
    packages: null,
  };
}
