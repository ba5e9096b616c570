import { stringify } from 'csv-stringify/sync';

/** How a table is written. */
interface TableForm {
  delimiter: string;
  write: (value: unknown) => string;
}

/**
 * CSV (RFC 4180) for programs: with a byte order mark, and no cell that a spreadsheet would run as a formula. What a
 * cell cannot hold is written as JSON.
 */
export const forPrograms: TableForm = { delimiter: ',', write: toCell };

/**
 * The same for a Danish Excel, which parts cells at semicolons and reads a decimal comma: what a cell cannot hold is
 * written as people would.
 */
export const forExcel: TableForm = { delimiter: ';', write: toWords };

/** Items as rows of a table, each with an end of its line. */
export function toRows(items: readonly object[], columns: readonly string[], { delimiter, write }: TableForm): string {
  const rows = items.map((item) => {
    const cells = new Map<string, unknown>(Object.entries(item));
    return columns.map((column) => write(cells.get(column)));
  });
  return stringify(rows, { delimiter, escape_formulas: true, record_delimiter: 'windows' });
}

/** A table of rows that {@link toRows} has written. */
export function toTable(columns: readonly string[], rows: readonly string[], { delimiter }: TableForm): string {
  return stringify([columns], { bom: true, delimiter, record_delimiter: 'windows' }) + rows.join('');
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
