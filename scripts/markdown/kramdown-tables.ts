import type { Paragraph, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { partsOf, type Parse } from './part-of-document.ts';

const row = /^\s*\|/;
const rule = /^\s*\|?[-:=|+\s]*[-=][-:=|+\s]*$/;

/**
 * Reads kramdown's tables that GitHub's Markdown has no word for: without a row of headings, with a rule above the
 * first row or between others. They are written anew with the headings that they have, or with empty ones.
 */
export function readKramdownTables(tree: Root, source: string, parse: Parse): void {
  if (!/^\s*\|/m.test(source)) return;
  const lines = source.split(/\r?\n/);
  const parsePart = partsOf(tree, parse);
  visit(tree, 'paragraph', (node, index, parent) => {
    if (!parent || index === undefined) return;
    const rows = rowsOf(node, lines);
    if (!rows) return;
    const head = '\n'.repeat(Math.max(0, (node.position?.start.line ?? 1) - 3));
    const [table] = parsePart(`${head}${asGitHubTable(rows)}`).children;
    if (table?.type !== 'table') return;
    parent.children[index] = table;
    return SKIP;
  });
}

/** The lines of a paragraph, if each begins like a row of a table and one is no rule. */
function rowsOf({ position }: Paragraph, lines: readonly string[]): string[] | null {
  if (!position) return null;
  const { start, end } = position;
  const written = lines.slice(start.line - 1, end.line).map((line) => line.slice(start.column - 1));
  return written.every((line) => row.test(line)) && !written.every((line) => rule.test(line)) ? written : null;
}

function asGitHubTable(rows: readonly string[]): string {
  const [first = '', second = ''] = rows;
  const hasHead = !rule.test(first) && rule.test(second);
  const columns = Math.max(...rows.map((line) => cellsIn(line).length));
  const aligned = cellsIn(rows.find((line) => rule.test(line)) ?? '');
  const rules = Array.from({ length: columns }, (_, index) =>
    (aligned[index] ?? '').trim().replace(/^(:?).*?(:?)$/, '$1---$2'),
  );
  const body = rows.slice(hasHead ? 2 : 0).filter((line) => !rule.test(line));
  const missing = ' |'.repeat(columns - cellsIn(first).length);
  const head = hasHead ? first.trim().replace(/\|?$/, '|') + missing : '| '.repeat(columns + 1);
  return [head, `|${rules.join('|')}|`, ...body].join('\n');
}

function cellsIn(line: string): string[] {
  return line
    .trim()
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/);
}
