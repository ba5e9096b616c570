import { parse } from 'csv-parse/sync';
import type { Element, ElementContent } from 'hast';
import { RstBulletList, type RstDirective, type RstNode } from 'rst-compiler';
import { element } from './hast.ts';
import { setting } from './rst-scope.ts';

type Cells = ElementContent[][];

/** A table whose rows are written as a list of lists. */
export function listTable(node: RstDirective, blocks: (nodes: readonly RstNode[]) => ElementContent[]): Element | null {
  const list = node.children.find((child) => child instanceof RstBulletList);
  const rows = list?.children.map((row) => {
    const cells = row.children.find((child) => child instanceof RstBulletList)?.children ?? [];
    return cells.map((cell) => unwrapped(blocks(cell.children)));
  });
  return rows ? table(node, rows, count(node, 'header-rows')) : null;
}

/** A table whose rows are written as comma-separated values; one that lies in another file is not read. */
export function csvTable(node: RstDirective): Element | null {
  const header = setting(node.config, 'header');
  const body = node.children.map(({ textContent }) => textContent).join('\n');
  try {
    const rows = [...(header ? readCsv(header) : []), ...readCsv(body)].map((row) => row.map((cell) => inText(cell)));
    return table(node, rows, count(node, 'header-rows') + (header ? 1 : 0));
  } catch {
    // What is no table after all is shown as it is written.
    return null;
  }
}

function readCsv(text: string): string[][] {
  return parse(text, { relaxColumnCount: true, relaxQuotes: true, skipEmptyLines: true, trim: true });
}

function inText(value: string): ElementContent[] {
  return [{ type: 'text', value }];
}

function table(node: RstDirective, rows: readonly Cells[], headRows: number): Element | null {
  if (rows.length === 0) return null;
  const stubs = count(node, 'stub-columns');
  const written = (part: readonly Cells[], isHead: boolean) =>
    part.map((cells) =>
      element(
        'tr',
        {},
        cells.map((cell, index) => element(isHead || index < stubs ? 'th' : 'td', {}, cell)),
      ),
    );
  const caption = node.initContentText.trim();
  return element('table', {}, [
    ...(caption ? [element('caption', {}, [caption])] : []),
    ...(headRows > 0 ? [element('thead', {}, written(rows.slice(0, headRows), true))] : []),
    element('tbody', {}, written(rows.slice(headRows), false)),
  ]);
}

function count({ config }: RstDirective, name: string): number {
  return Number(/^\d{1,2}$/.exec(setting(config, name) ?? '')?.[0] ?? 0);
}

function unwrapped(children: ElementContent[]): ElementContent[] {
  const [first, ...rest] = children;
  return first?.type === 'element' && first.tagName === 'p' && rest.length === 0 ? first.children : children;
}
