import type { Cost } from './run-measured.ts';

/** The columns of a row by their heads; every row has the same. */
export type Row = Readonly<Record<string, string | number | null | undefined>>;

/** Rows as a Markdown table. */
export function toTable(rows: readonly Row[]): string {
  const heads = Object.keys(rows[0] ?? {});
  const lines = rows.map((row) => heads.map((head) => row[head] ?? ''));
  return [heads, heads.map(() => '---'), ...lines].map((line) => `| ${line.join(' | ')} |\n`).join('');
}

/** What something cost, as cells of a row. */
export function costCells({ seconds, cpuSeconds, peakMegabytes }: Cost) {
  return { seconds: seconds.toFixed(1), 'CPU s': cpuSeconds.toFixed(1), 'peak MB': Math.round(peakMegabytes) };
}
