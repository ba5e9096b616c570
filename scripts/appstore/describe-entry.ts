import type { AppEntry, EntryFinding } from '../../content/model/app-entry.ts';
import type { RunCommands } from '../../content/model/run-commands.ts';

/** An entry of the app store as text for a terminal: class, source, needs, commands, findings. */
export function describeEntry(entry: AppEntry, commands: RunCommands): string {
  const { product, reason, source, needs, findings, elsewhere, hindrances } = entry;
  const lines = [
    `${product}: ${entry.class} (${reason})${hindrances.length === 0 ? '' : `, not installable with one click: ${hindrances.join(', ')}`}`,
    ...(source
      ? [
          `  read at ${source.release?.tag ?? source.branch}, ${source.commit} of ${source.repository ?? 'this machine'}`,
        ]
      : []),
    ...(needs.length > 0 ? [`  needs ${needs.join(', ')}`] : []),
    ...Object.entries(commands).flatMap(([name, list]) =>
      list.length > 0 ? [`  ${name}:`, ...list.map(({ command }) => `    ${command}`)] : [],
    ),
    ...describeFindings('findings', findings),
    ...describeFindings('in other files', elsewhere),
  ];
  return `${lines.join('\n')}\n`;
}

function describeFindings(title: string, findings: readonly EntryFinding[]): string[] {
  if (findings.length === 0) return [];
  return [
    `  ${title}:`,
    ...findings.map(
      ({ kind, path, line, what, serious, allowance }) =>
        `    ${serious ? (allowance ? '✓' : '✗') : '·'} ${path}:${line} ${kind}: ${what}${allowance ? ` (allowed by ${allowance.by}, ${allowance.date})` : ''}`,
    ),
  ];
}
