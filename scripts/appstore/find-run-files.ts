import path from 'node:path';

/** Files that tell how a repository is run, by their paths alone; each list sorted, the shallowest first. */
export interface RunFiles {
  compose: string[];
  dockerfiles: string[];
  charts: string[];
  /** Templates of environment files: `.env.example`. */
  templates: string[];
  /** Environment files that compose reads of itself: `.env`. */
  environments: string[];
  upgradeNotes: string[];
  /** What the others may take in: values of charts, YAML beside compose files. */
  besides: string[];
}

/** Folders of others' code, of tools for developers, and of files that are there to be tested with or looked at. */
const elsewhere =
  /(^|\/)(node_modules|vendor|vendors|third[-_]?party|bower_components|libraries|\.ddev|\.docksal|\.devcontainer|(__)?(fixtures?|tests?|specs?|mocks?)(__)?|test[-_]?data|examples?|samples?)\//i;
const compose = /(^|\/)(docker-)?compose([-._][^/]*)?\.ya?ml$/i;
const patterns = {
  compose,
  dockerfiles: /(^|\/)(dockerfile([-.][^/]*)?|[^/]+\.dockerfile|containerfile)$/i,
  charts: /(^|\/)chart\.yaml$/i,
  templates:
    /(^|\/)(\.?env[^/]*[-._](example|sample|template|dist|default)|\.?(example|sample|template)\.env|\.env-(example|sample))$/i,
  environments: /(^|\/)\.env$/,
  upgradeNotes: /(^|\/)(upgrad(e|ing)[^/]*|migrat(ion|ing)(-guide)?)\.(md|markdown|rst|txt)$/i,
} as const;

/** At most this many of each kind. */
const most = 40;

export function findRunFiles(paths: Iterable<string>): RunFiles {
  const all = [...paths]
    .filter((file) => !elsewhere.test(file))
    .toSorted((a, b) => depth(a) - depth(b) || (a < b ? -1 : 1));
  const find = (pattern: RegExp) => all.filter((file) => pattern.test(file)).slice(0, most);
  const found = {
    compose: find(patterns.compose),
    dockerfiles: find(patterns.dockerfiles),
    charts: find(patterns.charts),
    templates: find(patterns.templates),
    environments: find(patterns.environments),
    upgradeNotes: find(patterns.upgradeNotes),
  };
  const folders = new Set(found.compose.map((file) => path.posix.dirname(file)));
  const beside = (file: string) => folders.has(path.posix.dirname(file)) && /\.(ya?ml|env)$/i.test(file);
  const values = found.charts.map((file) => path.posix.join(path.posix.dirname(file), 'values.yaml'));
  return { ...found, besides: [...all.filter(beside).slice(0, most), ...values] };
}

function depth(file: string): number {
  return file.split('/').length;
}
