import type { Table, TableRow } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { limits } from '../../limits.ts';

/** One line of a table about a requirement. */
export interface Row {
  id: string;
  line: number;
  /** The cells as they are written, without tags and emphasis. */
  cells: string[];
  /** Which of them is the id. */
  idAt: number;
  /** The heads of the columns, in the same order; empty where there are none. */
  heads: string[];
}

const markdown = unified().use(remarkParse).use(remarkGfm).freeze();
const id = /^[A-Z]\d{1,2}$/;

/**
 * The lines about requirements in a report's tables, and beside them the lines that begin like one and belong to
 * no table that Markdown knows: those are cut at their bars.
 */
export function readRows(document: string): Row[] {
  const text = document.slice(0, limits.documentBytes);
  const rows: Row[] = [];
  visit(markdown.parse(text), 'table', (table) => {
    // A number as an answer would tell the walk where to go on.
    rows.push(...rowsOf(table, text));
  });
  const known = new Set(rows.map(({ line }) => line));
  text.split('\n').forEach((raw, index) => {
    if (known.has(index + 1) || !/^\s*\|/.test(raw)) return;
    rows.push(
      ...toRow(
        raw
          .trim()
          .replaceAll(/^\||\|$/g, '')
          .split('|')
          .map(plain),
        index + 1,
        [],
      ),
    );
  });
  return rows.toSorted((a, b) => a.line - b.line);
}

function rowsOf(table: Table, text: string): Row[] {
  const [head, ...body] = table.children;
  const heads = head ? cellsOf(head, text) : [];
  return body.flatMap((row) => toRow(cellsOf(row, text), row.position?.start.line ?? 1, heads));
}

function cellsOf(row: TableRow, text: string): string[] {
  return row.children.map(({ position }) =>
    plain(text.slice(position?.start.offset ?? 0, position?.end.offset ?? 0).replaceAll(/^\||\|$/g, '')),
  );
}

function toRow(cells: string[], line: number, heads: string[]): Row[] {
  const idAt = cells.findIndex((cell) => id.test(cell));
  const found = cells[idAt];
  return found === undefined ? [] : [{ id: found, line, cells, idAt, heads }];
}

/** Without tags, emphasis and the invisible character that asks for a coloured sign. */
function plain(cell: string): string {
  return cell
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/[*_\uFE0E\uFE0F]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
