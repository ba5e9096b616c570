import { stringify } from 'csv-stringify/sync';

/**
 * A list as CSV (RFC 4180) that Excel opens as it is: with a byte order mark, and no cell that a spreadsheet would
 * run as a formula. What a cell cannot hold is written as JSON.
 */
export function toCsv(items: readonly object[]): string {
  const columns = [...new Set(items.flatMap((item) => Object.keys(item)))];
  const rows = items.map((item) => {
    const cells = new Map<string, unknown>(Object.entries(item));
    return columns.map((column) => toCell(cells.get(column)));
  });
  return stringify([columns, ...rows], { bom: true, escape_formulas: true, record_delimiter: 'windows' });
}

function toCell(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value.join('; ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}
