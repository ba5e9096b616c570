import type { Passage } from './pass-gate.ts';

/** Lines beyond this number are counted, not shown: the first ones tell what to mend. */
const shown = 80;

/** One line for a gate, and what it found below it. */
export function describePassage({ name, promise, seconds, seen, findings }: Passage): string {
  const passed = findings.length === 0;
  const verdict = passed ? seen : `${seen}; does not hold: ${promise}`;
  const lines = findings.flatMap((finding) => finding.split('\n'));
  const more = lines.length > shown ? [`… and ${lines.length - shown} more`] : [];
  return [
    `${passed ? '✓' : '✗'} ${name.padEnd(14)} ${seconds.toFixed(1).padStart(6)} s  ${verdict}`,
    ...[...lines.slice(0, shown), ...more].map((line) => `    ${line}`),
  ].join('\n');
}

/** The last line: how many passed, which failed, and how many were not run. */
export function summarise(passages: readonly Passage[], total: number): string {
  const failed = passages.filter(({ findings }) => findings.length > 0).map(({ name }) => name);
  const seconds = passages.reduce((sum, passage) => sum + passage.seconds, 0);
  const parts = [
    `${passages.length - failed.length} gates passed`,
    failed.length > 0 ? `${failed.length} failed (${failed.join(', ')})` : '0 failed',
    `${total - passages.length} not run`,
    `${seconds.toFixed(0)} s`,
  ];
  return `\n${parts.join(', ')}`;
}
