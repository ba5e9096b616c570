import { styleText } from 'node:util';
import type { Measurement, Place, ProductEvidence, Verdict } from '../../content/model/evidence.ts';
import type { RequirementSet } from '../../content/model/requirement.ts';
import { toStandings, uncontradictedLevel } from '../../content/model/standing.ts';

const signs: Record<Verdict, string> = {
  met: styleText('green', '●'),
  partly: styleText('yellow', '◐'),
  missing: styleText('red', '○'),
  unknown: styleText('dim', '?'),
};

const words: Record<string, { claims: string; levels: string; none: string; disagree: string }> = {
  da: {
    claims: 'Siger hver sit',
    levels: 'Højeste niveau, som ingen måling modsiger',
    none: 'intet',
    disagree: 'produktet / sekretariatet / målt',
  },
  en: {
    claims: 'Disagreements',
    levels: 'Highest level that no measurement contradicts',
    none: 'none',
    disagree: 'product / secretariat / measured',
  },
};

/** Evidence for the terminal: one line a check, with its reason and place, then where the views disagree. */
export function describeEvidence(evidence: ProductEvidence, set: RequirementSet | undefined, language: string): string {
  const said = words[language] ?? words['en'];
  const lines = evidence.measurements.map((measurement) => describeMeasurement(measurement, language));
  if (!set || !said) return `${lines.join('\n')}\n`;
  const standings = toStandings(set, evidence);
  const disagreements = standings.filter(({ disagree }) => disagree);
  return [
    ...lines,
    '',
    `${said.levels}: ${uncontradictedLevel(standings) ?? said.none}`,
    ...(disagreements.length > 0 ? [`${said.claims} (${said.disagree}):`] : []),
    ...disagreements.map(
      ({ requirement: { id, title }, claimed, judged, measured }) =>
        `  ${id} ${title[language] ?? ''}: ${[claimed, judged, measured].map((view) => view ?? '–').join(' / ')}`,
    ),
    '',
  ].join('\n');
}

function describeMeasurement({ check, verdict, reason, at, details }: Measurement, language: string): string {
  const text = reason[language] ?? reason['en'] ?? Object.values(reason)[0] ?? '';
  const list = details?.map((one) => `\n    – ${one[language] ?? one['en'] ?? ''}`).join('') ?? '';
  return `${signs[verdict]} ${check.padEnd(24)} ${text}${at ? styleText('dim', ` ${describePlace(at)}`) : ''}${list}`;
}

function describePlace({ repository, commit, path, line }: Place): string {
  const file = path ? ` ${path}${line ? `:${line}` : ''}` : '';
  const name = repository ? `${repository.split('/').slice(3).join('/')}@` : '';
  return `[${name}${commit.slice(0, 7)}${file}]`;
}
