import type { Blockquote, Paragraph, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { callout, calloutKind, calloutKinds } from './callouts.ts';
import { partsOf, type Parse } from './part-of-document.ts';

const tabOpening = /^===[!+]*[ \t]+"([^"\n]+)"[ \t]*$/;
const opening = /^(!!!|\?\?\?\+?) ?([A-Za-z][\w-]*)(?:[ \t]+[\w-]+)*(?:[ \t]+"([^"\n]*)")?[ \t]*$/;

/** A line that opens an admonition or a tab. */
interface Opening {
  line: number;
  /** What the text below it is indented by at least. */
  indent: number;
  written: string;
}

/**
 * Makes callouts of MkDocs' admonitions: `!!! note "Title"` with indented text below it, and of its tabs (`=== "Title"`)
 * parts that fold. CommonMark sees a paragraph and code there, so the block's own lines are taken from the source and
 * parsed anew.
 */
export function readAdmonitions(tree: Root, source: string, parse: Parse): void {
  if (!/^[ \t>]*(!!!|\?\?\?|===)/m.test(source)) return;
  const lines = source.split(/\r?\n/);
  const parsePart = partsOf(tree, parse);
  visit(tree, 'paragraph', (node, index, parent) => {
    const opened = parent && findOpening(node, lines);
    if (!opened || index === undefined) return;
    const { made, lastLine } = read(opened, lines, parsePart, parent.children[index - 1]);
    const covered = parent.children
      .slice(index)
      .filter(({ position }) => (position?.start.line ?? Infinity) <= lastLine);
    // Text around it belongs to no admonition, though CommonMark counts it to the paragraph.
    const { line: from, column } = node.position?.start ?? { line: opened.line, column: 1 };
    const end = covered.at(-1)?.position?.end.line ?? lastLine;
    const between = (first: number, last: number) => {
      const text = lines.slice(first - 1, last).map((line, at) => within(line, column, first + at === from));
      return first > last ? [] : parsePart('\n'.repeat(first - 1) + text.join('\n')).children;
    };
    const before = between(from, opened.line - 1);
    const blocks = [...before, made, ...between(lastLine + 1, end)];
    (parent.children as RootContent[]).splice(index, covered.length, ...blocks);
    return index + before.length + 1;
  });
}

/** The first line of a paragraph that opens something. */
function findOpening({ position }: Paragraph, lines: readonly string[]): Opening | undefined {
  if (!position) return undefined;
  const { start, end } = position;
  for (let line = start.line; line <= end.line; line++) {
    const written = within(lines[line - 1] ?? '', start.column, line === start.line);
    if (tabOpening.test(written) || opening.test(written)) return { line, indent: start.column + 3, written };
  }
  return undefined;
}

/** A line without what a list or a quotation around it writes in front; the first line of a paragraph has a mark there. */
function within(line: string, column: number, isFirst: boolean): string {
  const inFront = line.slice(0, column - 1);
  return isFirst || /^[\s>]*$/.test(inFront) ? line.slice(column - 1) : line;
}

function read(
  { line, indent, written }: Opening,
  lines: readonly string[],
  parse: Parse,
  before: RootContent | undefined,
): { made: Blockquote; lastLine: number } {
  let lastLine = line;
  for (let next = line + 1; next <= lines.length; next++) {
    const text = withSpaces(lines[next - 1] ?? '');
    if (text.trim() !== '' && !text.startsWith(' '.repeat(indent))) break;
    if (text.trim() !== '') lastLine = next;
  }
  const body = lines.slice(line, lastLine).map((text) => withSpaces(text).slice(indent));
  // Empty lines in front keep every line number what it is in the source.
  const blocks = parse('\n'.repeat(line) + body.join('\n')).children as Blockquote['children'];
  const tab = tabOpening.exec(written)?.[1];
  return { made: tab ? makeTab(tab, blocks, before) : makeCallout(written, blocks, parse), lastLine };
}

function makeCallout(written: string, blocks: Blockquote['children'], parse: Parse): Blockquote {
  const [, mark, word = 'note', title] = opening.exec(written) ?? [];
  const collapsed = mark === '!!!' ? null : mark === '???';
  const named = title ?? (isKind(word) ? null : capital(word));
  const [first] = named ? parse(named).children : [];
  const made = callout(
    calloutKind(word) ?? 'note',
    blocks,
    first?.type === 'paragraph' ? first.children : null,
    collapsed,
  );
  // An empty title means none; what folds needs one to be opened by.
  if (title === '' && collapsed === null) made.children.shift();
  return made;
}

/** Of tabs side by side the first is open, as it is where they come from. */
function makeTab(title: string, blocks: Blockquote['children'], before: RootContent | undefined): Blockquote {
  const heading: Paragraph = {
    type: 'paragraph',
    children: [{ type: 'text', value: title }],
    data: { hName: 'summary' },
  };
  const isFirst = before?.data?.hName !== 'details';
  return {
    type: 'blockquote',
    children: [heading, ...blocks],
    data: { hName: 'details', hProperties: { className: ['tab'], ...(isFirst && { open: true }) } },
  };
}

function isKind(word: string): boolean {
  return calloutKinds.some((kind) => kind === word.toLowerCase());
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** The line with its indentation in spaces, as tabs stand for them. */
function withSpaces(line: string): string {
  const indentation = /^[ \t]*/.exec(line)?.[0] ?? '';
  if (!indentation.includes('\t')) return line;
  let width = 0;
  for (const character of indentation) width += character === '\t' ? 4 - (width % 4) : 1;
  return ' '.repeat(width) + line.slice(indentation.length);
}
