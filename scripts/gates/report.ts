import type { Passage } from './pass-gate.ts';

/** Lines beyond this number are counted, not shown: the first ones tell what to mend. */
const shown = 80;

/** One line for a gate, and what it found below it. */
export function describePassage({ name, promise, seconds, seen, findings }: Passage): string {
  const failed = findings.length > 0;
  const line = `${failed ? '✗' : '✓'} ${name.padEnd(14)} ${seconds.toFixed(1).padStart(6)} s  ${failed ? `${seen}; does not hold: ${promise}` : seen}`;
  const lines = findings.flatMap((finding) => finding.split('\n'));
  const more = lines.length > shown ? [`… and ${lines.length - shown} more`] : [];
  const details = [...lines.slice(0, shown), ...more];
  return [line, ...details.map((detail) => `    ${detail}`)].join('\n');
}

/** The last lines: what failed, and what was not run. */
export function summarise(passages: readonly Passage[], total: number): string {
  const failed = passages.filter(({ findings }) => findings.length > 0).map(({ name }) => name);
  const seconds = passages.reduce((sum, passage) => sum + passage.seconds, 0);
  const notRun = total - passages.length;
  return [
    '',
    `${passages.length - failed.length} gates passed, ${failed.length} failed${failed.length > 0 ? ` (${failed.join(', ')})` : ''}` +
      `${notRun > 0 ? `, ${notRun} not run` : ''}, ${seconds.toFixed(0)} s`,
  ].join('\n');
}
