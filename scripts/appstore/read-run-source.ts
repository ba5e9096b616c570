import path from 'node:path';
import type { RunBuild, RunChart, RunFile, RunSource, RunStack, RunVariable } from '../../content/model/run-facts.ts';
import { isSerious, type RunFinding } from '../../content/model/run-finding.ts';
import { findRunFiles } from './find-run-files.ts';
import { isValue } from './findings/plain-password.ts';
import { rankCompose } from './rank-compose.ts';
import { readChart } from './read-chart.ts';
import { readDockerfile } from './read-dockerfile.ts';
import { readEnvironment } from './read-environment.ts';
import { readStack } from './read-stack.ts';
import type { Found, Reading } from './reading.ts';
import { hasPassword, isSecretName } from './secret-name.ts';
import { limits } from '../limits.ts';

/** One repository at the commit that is read for running. */
export interface RunRepository {
  source: RunSource;
  /** Whether it is there for running the product. */
  deploys: boolean;
  paths: readonly string[];
  text: (file: string) => string | undefined;
}

/** Everything one repository says of running. */
export interface RunOfSource {
  deploys: boolean;
  stacks: RunStack[];
  charts: RunChart[];
  builds: RunBuild[];
  templates: RunFile[];
  variables: RunVariable[];
  meanings: Map<string, string>;
  upgradeNotes: RunFile[];
  findings: RunFinding[];
}

/** Variables that are set wherever one types. */
const givenByShell = new Set(['PWD', 'HOME', 'USER', 'UID', 'GID']);

/** How many compose files of one repository are read; the rest is named beside them. */
const mostStacks = 12;

/** Reads one repository: compose → charts → Dockerfiles → templates. Pure; nothing of it is run. */
export function readRunSource({ deploys, paths, text }: RunRepository, source: number): RunOfSource {
  const files = findRunFiles(paths);
  const known = new Set(paths);
  const found: Found[] = [];
  const reading: Reading = { text, has: (file) => known.has(file), report: (finding) => found.push(finding) };
  const at = (file: string): RunFile => ({ source, path: file });

  const read = rankCompose(files.compose)
    .slice(0, mostStacks)
    .flatMap((file) => readStack(file, files, reading) ?? []);
  const charts = files.charts.flatMap((file) => readChart(file, reading) ?? []);
  const builds = files.dockerfiles.flatMap((file) => readDockerfile(file, reading) ?? []);
  const lines = files.templates.flatMap((file) => readEnvironment(text(file) ?? '').map((line) => ({ ...line, file })));
  const fromTemplates = lines.map(({ name, value, line, file }): RunVariable => {
    const secret = isSecretName(name) || hasPassword(value);
    if (secret && isValue(value)) found.push({ kind: 'examplePassword', path: file, line, what: name });
    return {
      name,
      example: secret || value === '' ? null : value.slice(0, limits.named),
      required: false,
      secret,
      at: { ...at(file), line },
    };
  });
  for (const file of files.environments) {
    for (const { name, value, line } of readEnvironment(text(file) ?? ''))
      if ((isSecretName(name) || hasPassword(value)) && isValue(value))
        found.push({ kind: 'plainPassword', path: file, line, what: name });
  }
  const asked = read.flatMap(({ asked }) =>
    asked
      .filter(({ name }) => !givenByShell.has(name))
      .map(({ name, required, path: file, line, ...of }): RunVariable => {
        const secret = isSecretName(name) || hasPassword(of.default ?? '');
        return {
          name,
          example: secret ? null : of.default?.slice(0, limits.named) || null,
          required,
          secret,
          at: { ...at(file), line },
        };
      }),
  );
  return {
    deploys,
    stacks: read.map(({ stack }) => ({ source, ...stack })),
    charts: charts.map((chart) => ({ source, ...chart })).toSorted((a, b) => depth(a.path) - depth(b.path)),
    builds: builds.map((build) => ({ source, ...build })),
    templates: files.templates.map(at),
    variables: joinVariables(fromTemplates, asked),
    meanings: new Map(
      lines.flatMap(({ name, meaning }) => (meaning ? [[name, meaning.slice(0, limits.said)] as const] : [])),
    ),
    upgradeNotes: files.upgradeNotes.map(at),
    findings: unique(found).map((finding) => ({ source, ...finding })),
  };
}

/** Each variable once: as the template has it, and required where a compose file stops without it. */
function joinVariables(templates: readonly RunVariable[], asked: readonly RunVariable[]): RunVariable[] {
  const joined = new Map<string, RunVariable>();
  for (const variable of [...templates, ...asked]) {
    const known = joined.get(variable.name);
    joined.set(variable.name, known ? { ...known, required: known.required || variable.required } : variable);
  }
  return [...joined.values()].slice(0, limits.findings);
}

/** Each finding once; where there are too many, serious ones are not the ones that go. */
function unique(found: readonly Found[]): Found[] {
  const all = [...new Map(found.map((finding) => [JSON.stringify(finding), finding])).values()];
  if (all.length <= limits.findings) return all;
  return all.toSorted((a, b) => Number(isSerious(b)) - Number(isSerious(a))).slice(0, limits.findings);
}

function depth(file: string): number {
  return path.posix.normalize(file).split('/').length;
}
