import type { Blockquote, Paragraph, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { callout, calloutKind, calloutKinds } from './callouts.ts';

const tabOpening = /^===[!+]*[ \t]+"([^"\n]+)"[ \t]*$/;
const opening = /^(!!!|\?\?\?\+?)[ \t]+([A-Za-z][\w-]*)(?:[ \t]+[\w-]+)*(?:[ \t]+"([^"\n]*)")?[ \t]*$/;

/**
 * Makes callouts of MkDocs' admonitions: `!!! note "Title"` with indented text below it, and of its tabs (`=== "Title"`)
 * parts that fold. CommonMark sees a paragraph and code there, so the block's own lines are taken from the source and
 * parsed anew.
 */
export function readAdmonitions(tree: Root, source: string, parse: (text: string) => Root): void {
  if (!/^[ \t]*(!!!|\?\?\?|===)/m.test(source)) return;
  const lines = source.split(/\r?\n/);
  visit(tree, 'paragraph', (node, index, parent) => {
    if (!parent || index === undefined) return;
    const made = read(node, lines, parse, parent.children[index - 1]);
    if (!made) return;
    const covered = parent.children
      .slice(index)
      .filter(({ position }) => (position?.start.line ?? Infinity) <= made.lastLine);
    // Text that goes on without indentation belongs to no admonition, though CommonMark counts it to the paragraph.
    const end = covered.at(-1)?.position?.end.line ?? made.lastLine;
    const rest = parse('\n'.repeat(made.lastLine) + lines.slice(made.lastLine, end).join('\n')).children;
    (parent.children as RootContent[]).splice(index, covered.length, made.node, ...rest);
    return index + 1;
  });
}

function read(
  { position }: Paragraph,
  lines: readonly string[],
  parse: (text: string) => Root,
  before: RootContent | undefined,
) {
  if (!position) return null;
  const { line, column } = position.start;
  const written = lines[line - 1]?.slice(column - 1) ?? '';
  const tab = tabOpening.exec(written)?.[1];
  const [, mark, word, title] = opening.exec(written) ?? [];
  if (!tab && !(mark && word)) return null;
  const indent = ' '.repeat(column + 3);
  let lastLine = line;
  for (let next = line + 1; next <= lines.length; next++) {
    const text = lines[next - 1] ?? '';
    if (text.trim() !== '' && !text.startsWith(indent)) break;
    if (text.trim() !== '') lastLine = next;
  }
  const body = lines.slice(line, lastLine).map((text) => text.slice(indent.length));
  // Empty lines in front keep every line number what it is in the source.
  const { children } = parse('\n'.repeat(line) + body.join('\n'));
  const blocks = children.filter((child) => child.type !== 'definition');
  if (tab || !word) return { node: makeTab(tab ?? '', blocks as Blockquote['children'], before), lastLine };
  const kind = calloutKind(word) ?? 'note';
  const collapsed = mark === '!!!' ? null : mark === '???';
  const named = title ?? (isKind(word) ? null : capital(word));
  const [first] = named ? parse(named).children : [];
  const heading = first?.type === 'paragraph' ? first.children : null;
  return { node: callout(kind, blocks as Blockquote['children'], heading, collapsed), lastLine };
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
