import { longestTicks } from './markdown-text.ts';

/** A list as it is read; one that goes on counting can't stand right below a text. */
export interface List {
  next: number | undefined;
  standsBelowText: boolean;
  isBegun: boolean;
}

/** What blocks stand in: what is before its first line, and before all others, with what it stands in itself. */
interface Around {
  first: string;
  others: string;
  list: List | undefined;
  isBegun: boolean;
  depth: number;
  outer: Around | undefined;
}

/** Deeper ones show no mark of their own: lines, and the time for them, grow no further. */
const deepest = 16;

/** Blocks of Markdown, one below the other. */
export class MarkdownBlocks {
  text = '';
  #inner: Around | undefined;

  /** Enters a quote, or an item of a list. */
  enter(mark: string, list?: List): void {
    const outer = this.#inner;
    const depth = (outer?.depth ?? 0) + 1;
    const first = depth > deepest ? '' : list?.next === undefined ? mark : `${list.next++}. `;
    const others = (outer?.others ?? '') + (list ? ' '.repeat(first.length) : first);
    this.#inner = { first, others, list, isBegun: false, depth, outer };
  }

  leave(): void {
    this.#inner = this.#inner?.outer;
  }

  add(block: string): void {
    if (block === '') return;
    const fresh: Around[] = [];
    let outer = this.#inner;
    for (; outer && !outer.isBegun; outer = outer.outer) fresh.push(outer);
    const above = outer?.others ?? '';
    const isRightBelow = standsRightBelow(fresh.at(-1)?.list, outer);
    if (this.text !== '') this.text += isRightBelow ? '\n' : `\n${above.trimEnd()}\n`;
    this.text += above + fresh.reduceRight((firsts, { first }) => firsts + first, '');
    this.text += indent(block, this.#inner?.others ?? '');
    for (const one of fresh) {
      one.isBegun = true;
      if (one.list) one.list.isBegun = true;
    }
  }
}

/** Whether the item of a list begins without an empty line above it. */
function standsRightBelow(list: List | undefined, outer: Around | undefined): boolean {
  return list !== undefined && (list.isBegun || (list.standsBelowText && outer?.list !== undefined));
}

/** A block with something before all of its lines but the first. */
function indent(block: string, before: string): string {
  if (before === '' || !block.includes('\n')) return block;
  return block.replace(/\n(.?)/g, (_, sign: string) => `\n${sign === '' ? before.trimEnd() : before + sign}`);
}

/** A text, with what would begin something else at the begin of a line. */
export function paragraphOf(text: string): string {
  if (!/^[-+>#=\d]|\n/.test(text)) return text;
  return text
    .replace(/^(?:[-+](?=\s|$)|>|#{1,6}(?=\s|$)|(?:=+|-+)$)/gm, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/gm, '$1\\$2');
}

/** Code as it is, in a fence that it does not end itself. */
export function fencedOf(code: string, language: string): string {
  const fence = '`'.repeat(Math.max(3, longestTicks(code) + 1));
  return `${fence}${language}\n${code}\n${fence}`;
}

/** What stands in a cell, in one line. */
export function cellOf(markdown: string): string {
  return markdown.replaceAll('|', '\\|').replace(/\s*\n\s*/g, '<br>');
}

/** A table; its first row is its head, as Markdown has none without. */
export function tableOf(rows: readonly (readonly string[])[]): string {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (width === 0) return '';
  const [head = [], ...others] = rows;
  const whole = [...head, ...Array.from({ length: width - head.length }, () => '')];
  const lines = [whole, whole.map(() => '---'), ...others].map((cells) => `| ${cells.join(' | ')} |`);
  return lines.join('\n');
}
