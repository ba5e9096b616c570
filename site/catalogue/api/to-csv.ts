import { stringify } from 'csv-stringify/sync';

/**
 * A list as CSV (RFC 4180) for programs: with a byte order mark, and no cell that a spreadsheet would run as a formula.
 * What a cell cannot hold is written as JSON.
 */
export function toCsv(items: readonly object[]): string {
  return toTable(items, ',', toCell);
}

/**
 * The same for a Danish Excel, which parts cells at semicolons and reads a decimal comma: what a cell cannot hold is
 * written as people would.
 */
export function toExcelCsv(items: readonly object[]): string {
  return toTable(items, ';', toWords);
}

function toTable(items: readonly object[], delimiter: string, write: (value: unknown) => string): string {
  const columns = [...new Set(items.flatMap((item) => Object.keys(item)))];
  const rows = items.map((item) => {
    const cells = new Map<string, unknown>(Object.entries(item));
    return columns.map((column) => write(cells.get(column)));
  });
  return stringify([columns, ...rows], { bom: true, delimiter, escape_formulas: true, record_delimiter: 'windows' });
}

function toCell(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value.join('; ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** `{ da: 'Ja', en: null }` → `da: Ja`; entries of a list are parted by semicolons, and those of a group by commas. */
function toWords(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value).replace('.', ',');
  if (Array.isArray(value)) return value.map(toWords).filter(Boolean).join('; ');
  if (typeof value !== 'object') return JSON.stringify(value);
  return Object.entries(value)
    .map(([key, of]) => [key, toWords(of)] as const)
    .filter(([, words]) => words !== '')
    .map(([key, words]) => `${key}: ${words}`)
    .join(', ');
}
