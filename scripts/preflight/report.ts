import type { Measurement } from '../../content/model/evidence.ts';
import type { Catalog } from '../../content/model/catalog.ts';
import type { Facts } from '../../content/model/facts.ts';
import type { Method } from '../../content/model/method.ts';
import type { PubliccodeFinding } from '../../content/model/publiccode.ts';
import { inDanish } from '../publiccode/in-danish.ts';
import type { Problem } from './annotate.ts';
import type { FederationVerdict } from './judge-federation.ts';
import type { Knowledge } from './mend-publiccode.ts';

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

/** What a publiccode.yml breaks, and what measures as missing, each at its place and with what to do. */
export function toProblems(
  file: { path: string; findings: readonly PubliccodeFinding[] } | undefined,
  measurements: readonly Measurement[],
  { checks }: Method,
  language: string,
): Problem[] {
  const say = (english: string, danish: string) => (language === 'da' ? danish : english);
  const own: Problem[] = file
    ? file.findings.map(({ key, line, severity, message }) => ({
        ...{ severity, file: file.path, line, title: 'publiccode.yml' },
        message: say(`${key || 'The file'} ${message}.`, `${key || 'Filen'} ${inDanish(message)}.`),
      }))
    : [];
  if (file && file.path !== 'publiccode.yml')
    own.unshift({
      ...{ severity: 'error', file: file.path, title: 'publiccode.yml' },
      message: say(
        'The standard’s name is publiccode.yml: rename the file, no catalogue finds it by this one.',
        'Standardens navn er publiccode.yml: omdøb filen, for intet katalog finder den under dette navn.',
      ),
    });
  const inLanguage = (texts: Record<string, string> | undefined) =>
    texts?.[language] ?? texts?.['en'] ?? Object.values(texts ?? {})[0] ?? '';
  const measured = measurements
    .filter(({ check, verdict }) => ['missing', 'partly'].includes(verdict) && !(file && check === 'publiccode'))
    .map(({ check, verdict, reason, at }): Problem => ({
      severity: verdict === 'missing' ? 'warning' : 'notice',
      file: at?.path,
      line: at?.line,
      title: inLanguage(checks[check]?.title) || check,
      message: [inLanguage(reason), inLanguage(checks[check]?.lift)].filter(Boolean).join(' '),
    }));
  return [...own, ...measured];
}

const signs = { kept: '✓', broken: '✗', unknown: '?' } as const;

/** The report in Markdown: readable in a terminal, and as the summary of a job. */
export function describePreflight(preflight: Preflight): string {
  const { id, name, catalog, federations, patch, problems } = preflight;
  const page = new URL(`id/${id ?? 'ID'}/`, catalog.url).href;
  const badge = new URL(`badges/${id ?? 'ID'}/catalogue.svg`, catalog.url).href;
  return [
    `# ${name} in ${catalog.name}`,
    ...(id === undefined ? ['', 'No product of the catalogue has this repository yet.'] : ['', page]),
    '',
    '## What it would show',
    '',
    ...shown(preflight).map(([label, value]) => `- ${label}: ${value}`),
    '',
    `## To mend (${problems.length})`,
    '',
    ...(problems.length > 0 ? problems.map(inLine) : ['Nothing.']),
    '',
    '## publiccode.yml',
    '',
    ...(patch === '' ? ['Nothing to change.'] : ['```diff', patch.trimEnd(), '```']),
    '',
    '## What other catalogues would say',
    ...federations.flatMap(({ federation, verdict, withPatch, rules }) => [
      '',
      `### ${federation.name}: ${verdict === withPatch ? verdict : `${verdict}; with the patch ${withPatch}`}`,
      '',
      `Rules as read on ${federation.read}: ${federation.source}`,
      '',
      ...rules.map(
        ({ rule, kept }) =>
          `- ${signs[kept]} ${rule.says}${kept === 'unknown' ? ' (a repository does not tell)' : ''}${rule.advice ? ' (advice)' : ''}`,
      ),
    ]),
    '',
    '## Badge for the README',
    '',
    `    [![${catalog.community ?? catalog.name}](${badge})](${page})`,
    '',
  ].join('\n');
}

function shown({
  facts,
  knowledge: { version, releaseDate },
  measurements,
}: Preflight): [label: string, value: string | number][] {
  const [source] = facts?.sources ?? [];
  const count = (verdict: string) => measurements.filter((measurement) => measurement.verdict === verdict).length;
  return [
    ['Latest release', version ? `${version}, ${releaseDate}` : 'none; a checkout without tags knows of none'],
    ['Releases', facts?.releases.length ?? 0],
    ['Licence', source?.licence?.spdx ?? 'not recognised'],
    ['Documents', source?.documents ?? 0],
    ['Newest commit', source?.activity.lastCommit.slice(0, 10) ?? 'not known'],
    [
      'Measured',
      `${count('met')} met, ${count('partly')} partly, ${count('missing')} missing, ${count('unknown')} not known`,
    ],
  ];
}

function inLine({ severity, file, line, title, message }: Problem): string {
  const place = file === undefined ? '' : ` ${file}${line === undefined ? '' : `:${line}`}`;
  return `- ${severity}${place}: ${title}: ${message}`;
}
