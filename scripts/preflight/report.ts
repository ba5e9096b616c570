import { Verdict, type Measurement } from '../../content/model/evidence.ts';
import type { Catalog } from '../../content/model/catalog.ts';
import type { Facts } from '../../content/model/facts.ts';
import type { Problem } from './annotate.ts';
import type { FederationVerdict } from './judge-federation.ts';
import type { Knowledge } from './mend-publiccode.ts';
import { words, type ReportLanguage } from './words.ts';

/** All that a preflight has to tell. */
export interface Preflight {
  /** The product in the catalogue; undefined where it has none of this repository. */
  id: string | undefined;
  name: string;
  catalog: Catalog;
  facts: Facts | undefined;
  knowledge: Knowledge;
  measurements: readonly Measurement[];
  problems: readonly Problem[];
  federations: readonly FederationVerdict[];
  /** A unified diff of publiccode.yml; empty where there is nothing to change. */
  patch: string;
}

const signs = { kept: '✓', broken: '✗', unknown: '?' } as const;

/** The report in Markdown: readable in a terminal, and as the summary of a job. */
export function describePreflight(preflight: Preflight, language: ReportLanguage): string {
  const { id, name, catalog, federations, patch, problems } = preflight;
  const say = words[language];
  const page = new URL(`id/${id ?? 'ID'}/`, catalog.url).href;
  const badge = new URL(`badges/${id ?? 'ID'}/catalogue.svg`, catalog.url).href;
  return [
    `# ${say.title(name, catalog.name)}`,
    ...['', id === undefined ? say.noProduct : page],
    ...['', `## ${say.shows}`, ''],
    ...shown(preflight, language).map(([label, value]) => `- ${label}: ${value}`),
    ...['', `## ${say.toMend} (${problems.length})`, ''],
    ...(problems.length > 0 ? problems.map((problem) => inLine(problem, language)) : [say.nothing]),
    ...['', '## publiccode.yml', ''],
    ...(patch === '' ? [say.nothingToChange] : ['```diff', patch.trimEnd(), '```']),
    ...['', `## ${say.others}`],
    ...federations.flatMap((of) => describeFederation(of, language)),
    ...['', `## ${say.badge}`, ''],
    `    [![${catalog.community ?? catalog.name}](${badge})](${page})`,
    '',
  ].join('\n');
}

function describeFederation(
  { federation, verdict, withPatch, rules }: FederationVerdict,
  language: ReportLanguage,
): string[] {
  const say = words[language];
  const patched = verdict === withPatch ? '' : `; ${say.withPatch} ${say[withPatch]}`;
  return [
    ...['', `### ${federation.name}: ${say[verdict]}${patched}`],
    ...['', `${say.rulesOf(federation.read)}: ${federation.source}`, ''],
    ...rules.map(({ rule, kept }) => {
      const remarks = [...(kept === 'unknown' ? [say.notTold] : []), ...(rule.advice ? [say.advice] : [])];
      return `- ${signs[kept]} ${[rule.says[language], ...remarks.map((remark) => `(${remark})`)].join(' ')}`;
    }),
  ];
}

function shown(
  { facts, knowledge: { version, releaseDate }, measurements }: Preflight,
  language: ReportLanguage,
): [label: string, value: string | number][] {
  const say = words[language];
  const [source] = facts?.sources ?? [];
  const count = (verdict: Verdict) => measurements.filter((measurement) => measurement.verdict === verdict).length;
  const verdicts = Verdict.options.map((verdict) => `${count(verdict)} ${say.verdicts[verdict]}`);
  return [
    [say.latest, version ? `${version}, ${releaseDate}` : say.noTags],
    [say.releases, facts?.releases.length ?? 0],
    [say.licence, source?.licence?.spdx ?? say.notRecognised],
    [say.documents, source?.documents ?? 0],
    [say.newestCommit, source?.activity.lastCommit.slice(0, 10) ?? say.notKnown],
    [say.measured, verdicts.join(', ')],
  ];
}

function inLine({ severity, file, line, title, message }: Problem, language: ReportLanguage): string {
  const place = file === undefined ? '' : ` ${file}${line === undefined ? '' : `:${line}`}`;
  return `- ${words[language].severities[severity]}${place}: ${title}: ${message}`;
}
