import type { Blockquote, BlockContent, DefinitionContent, Paragraph, Root, RootContent } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';

/** The kinds of callout the catalogue shows; every way to write one ends as one of these. */
export const calloutKinds = ['note', 'tip', 'important', 'warning', 'caution'] as const;
export type CalloutKind = (typeof calloutKinds)[number];

// Words that documentation tools use, and the kind that means the same.
const kindOfWord: Readonly<Record<string, CalloutKind>> = {
  ...{ note: 'note', info: 'note', abstract: 'note', summary: 'note', todo: 'note', seealso: 'note', new: 'note' },
  ...{ example: 'note', question: 'note', help: 'note', faq: 'note', quote: 'note', highlight: 'note' },
  ...{ tip: 'tip', hint: 'tip', success: 'tip', check: 'tip', done: 'tip' },
  ...{ important: 'important', warning: 'warning', attention: 'warning' },
  ...{ caution: 'caution', danger: 'caution', error: 'caution', failure: 'caution', fail: 'caution', bug: 'caution' },
};

/** The kind of callout that a word stands for. */
export function calloutKind(word: string): CalloutKind | undefined {
  const key = word.toLowerCase();
  return Object.hasOwn(kindOfWord, key) ? kindOfWord[key] : undefined;
}

/** A callout: a framed remark with a title. Without a title of its own it gets the kind's name later on. */
export function callout(
  kind: CalloutKind,
  children: Array<BlockContent | DefinitionContent>,
  title: Paragraph['children'] | null,
  collapsed: boolean | null = null,
): Blockquote {
  const titleTag = collapsed === null ? 'p' : 'summary';
  const heading: Paragraph = {
    type: 'paragraph',
    children: title ?? [],
    data: { hName: titleTag, hProperties: { className: ['callout-title'] } },
  };
  return {
    type: 'blockquote',
    children: [heading, ...children],
    data: {
      hName: collapsed === null ? 'div' : 'details',
      hProperties: { className: ['callout', `callout-${kind}`], ...(collapsed === false && { open: true }) },
    },
  };
}

const alertMark = /^\[!(note|tip|important|warning|caution)\][ \t]*(?:\n|$)/i;

/** Makes callouts of GitHub's alerts (`> [!NOTE]`) and of blocks with a kramdown class (`{: .note }`). */
export function makeCallouts(tree: Root): void {
  visit(tree, (node, index, parent) => {
    if (!parent || index === undefined || !isBlock(node)) return;
    const made = fromKramdown(node) ?? (node.type === 'blockquote' ? fromAlert(node) : null);
    if (!made) return;
    parent.children.splice(index, 1, made);
    return [SKIP, index];
  });
}

function isBlock(node: unknown): node is RootContent & (BlockContent | DefinitionContent) {
  return typeof node === 'object' && node !== null && 'type' in node && node.type !== 'root' && node.type !== 'text';
}

function fromAlert(quote: Blockquote): Blockquote | null {
  const [first, ...rest] = quote.children;
  const mark = first?.type === 'paragraph' ? first.children[0] : undefined;
  if (first?.type !== 'paragraph' || mark?.type !== 'text' || quote.data?.hName) return null;
  const match = alertMark.exec(mark.value);
  const kind = match?.[1] && calloutKind(match[1]);
  if (!match || !kind) return null;
  // GitHub shows an alert only where the mark stands alone on its line.
  if (!match[0].endsWith('\n') && first.children.length > 1 && first.children[1]?.type !== 'break') return null;
  mark.value = mark.value.slice(match[0].length);
  if (first.children[1]?.type === 'break' && mark.value === '') first.children.splice(1, 1);
  const empty = first.children.every((child) => child.type === 'text' && child.value.trim() === '');
  return callout(kind, empty ? rest : [first, ...rest], null);
}

function fromKramdown(block: BlockContent | DefinitionContent): Blockquote | null {
  const word = block.data?.kramdown?.classes.find((name) => calloutKind(name.replace(/-title$/, '')));
  const kind = word && calloutKind(word.replace(/-title$/, ''));
  if (!word || !kind) return null;
  delete block.data?.kramdown;
  const children = block.type === 'blockquote' ? block.children : [block];
  const [first, ...rest] = children;
  if (word.endsWith('-title') && first?.type === 'paragraph') return callout(kind, rest, first.children);
  return callout(kind, children, null);
}
