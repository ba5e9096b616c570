import { parse } from 'csv-parse/sync';
import { z } from 'zod';

/** A table as people export it from a spreadsheet: its columns in lower case, and its rows with their lines. */
export interface Table {
  columns: string[];
  rows: { line: number; cells: Readonly<Record<string, string>> }[];
}

const Rows = z.array(z.array(z.string()));

/**
 * Reads CSV with `;`, `,` or tabs, in UTF-8 or as older spreadsheets write it (Windows-1252, which has Latin-1 in it).
 * Nothing in a cell is run. Throws an Error in words for the terminal.
 */
export function readTable(bytes: Uint8Array): Table {
  const text = decode(bytes);
  const rows = Rows.parse(
    parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      trim: true,
      skip_empty_lines: true,
      relax_column_count: true,
      relax_quotes: true,
    }),
  );
  const [header = [], ...body] = rows;
  const columns = header.map((name) => name.toLowerCase());
  return {
    columns,
    rows: body.map((cells, index) => ({
      line: index + 2,
      cells: Object.fromEntries(columns.map((name, column) => [name, cells[column] ?? ''])),
    })),
  };
}

/** Whether a spreadsheet would run the text of a cell (https://owasp.org/www-community/attacks/CSV_Injection). */
export function isFormula(text: string): boolean {
  return /^[=+\-@\t\r]/.test(text) && !/^[+-]?[\d .,]+$/.test(text);
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** The sign that the first line has most of. */
function delimiterOf(text: string): string {
  const [header = ''] = text.split('\n', 1);
  const [most = ','] = [';', ',', '\t'].toSorted((a, b) => header.split(b).length - header.split(a).length);
  return most;
}
