import type { FileFact, KnownFile } from '../../content/model/facts.ts';
import type { TreeEntry } from '../forges/forge.ts';

interface Pattern {
  path: RegExp;
  /** At most this many are kept; the shallowest paths come first. */
  most: number;
}

/** Where each kind of file is looked for. Root, `.github/` and `docs/` are the places that forges know. */
const patterns: Record<KnownFile, Pattern> = {
  readme: { path: /^(\.github\/|docs?\/)?readme(\.[a-z]+)?$/i, most: 5 },
  licence: { path: /^(un)?(licen[sc]e|copying|eupl)([-._ ][^/]*)?$|^licenses\/[^/]+$/i, most: 10 },
  changelog: {
    path: /(^|\/)(change[-_ ]?log|changes|history|news|release[-_ ]?notes|releases)(\.(md|markdown|rst|adoc|txt|html?))?$/i,
    most: 5,
  },
  publiccode: { path: /^publiccode\.ya?ml$/i, most: 3 },
  security: { path: /^(\.github\/|docs?\/)?security(\.[a-z]+)?$/i, most: 3 },
  contributing: { path: /^(\.github\/|docs?\/)?contributing(\.[a-z]+)?$/i, most: 3 },
  codeOfConduct: { path: /^(\.github\/|docs?\/)?code[-_ ]of[-_ ]conduct(\.[a-z]+)?$/i, most: 3 },
  governance: { path: /(^|\/)[^/]*governan(ce|cerapport)[^/]*\.(md|markdown)$/i, most: 10 },
  maintainers: { path: /^(\.github\/|docs?\/)?(maintainers|authors|codeowners|contributors)(\.[a-z]+)?$/i, most: 5 },
  roadmap: { path: /^(docs?\/)?roadmap(\.[a-z]+)?$/i, most: 3 },
  dockerfile: { path: /(^|\/)(dockerfile([-.][^/]*)?|[^/]+\.dockerfile|containerfile)$/i, most: 20 },
  compose: { path: /(^|\/)(docker-)?compose([-.][^/]*)?\.ya?ml$/i, most: 20 },
  helm: { path: /(^|\/)chart\.ya?ml$/i, most: 10 },
  openapi: { path: /(^|\/)(openapi|swagger|api-spec[^/]*)\.(ya?ml|json)$/i, most: 10 },
  sbom: { path: /(^|\/)(sbom|bom|[^/]+\.(spdx|cdx))\.(json|xml|ya?ml)$|\.spdx$/i, most: 10 },
  continuousIntegration: {
    path: /^\.github\/workflows\/[^/]+\.ya?ml$|^\.gitlab-ci\.ya?ml$|^\.woodpecker|^azure-pipelines|^jenkinsfile$|^appveyor/i,
    most: 30,
  },
  manifest: {
    path: /^([^/]+\/)?(package\.json|composer\.json|pom\.xml|build\.gradle(\.kts)?|pyproject\.toml|setup\.py|requirements\.txt|go\.mod|cargo\.toml|gemfile|[^/]+\.(csproj|sln))$/i,
    most: 20,
  },
  lockfile: {
    path: /^([^/]+\/)?(package-lock\.json|yarn\.lock|pnpm-lock\.yaml|composer\.lock|poetry\.lock|uv\.lock|packages\.lock\.json|go\.sum|cargo\.lock|gemfile\.lock)$/i,
    most: 10,
  },
  tests: {
    path: /(^|\/)(tests?|spec|__tests__|cypress|e2e|playwright)\/.+\.(php|py|ts|tsx|js|jsx|cs|java|rb|go|rs|feature)$|\.(test|spec)\.[jt]sx?$|(^|\/)[^/]*tests?\.(cs|java|php|py)$/i,
    most: 5,
  },
};

const elsewhere = /(^|\/)(node_modules|vendor|vendors|third[-_]?party|bower_components|libraries)\//i;

/** Finds the files that tell how a project is run, by their paths alone. */
export function findFiles(files: ReadonlyMap<string, TreeEntry>): Partial<Record<KnownFile, FileFact[]>> {
  const paths = [...files.keys()]
    .filter((path) => !elsewhere.test(path))
    .toSorted((a, b) => depth(a) - depth(b) || (a < b ? -1 : 1));
  const found: Partial<Record<KnownFile, FileFact[]>> = {};
  for (const [kind, { path: pattern, most }] of Object.entries(patterns) as Array<[KnownFile, Pattern]>) {
    const matches = paths.filter((path) => pattern.test(path)).slice(0, most);
    if (matches.length > 0) found[kind] = matches.map((path) => ({ path, blob: files.get(path)?.blob ?? '' }));
  }
  return found;
}

/** The changelogs that are read for release notes: the two nearest the root that are texts. */
export function changelogsOf({ changelog = [] }: Partial<Record<KnownFile, FileFact[]>>): FileFact[] {
  return changelog.filter(({ path }) => !/\.html?$/i.test(path)).slice(0, 2);
}

/** The ten most used file endings. */
export function countExtensions(paths: Iterable<string>): Record<string, number> {
  const counts = new Map<string, number>();
  for (const path of paths) {
    const extension = /[^/.]\.([a-z0-9]{1,12})$/i.exec(path)?.[1]?.toLowerCase();
    if (extension) counts.set(extension, (counts.get(extension) ?? 0) + 1);
  }
  const most = [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 10);
  return Object.fromEntries(most);
}

function depth(path: string): number {
  return path.split('/').length;
}
