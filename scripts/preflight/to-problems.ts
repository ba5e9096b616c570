import type { Measurement } from '../../content/model/evidence.ts';
import type { Method } from '../../content/model/method.ts';
import type { PubliccodeFinding } from '../../content/model/publiccode.ts';
import { inDanish } from '../publiccode/in-danish.ts';
import type { Problem } from './annotate.ts';

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
