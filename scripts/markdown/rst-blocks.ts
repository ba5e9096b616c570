import type { ElementContent } from 'hast';
import {
  RstBlockquote,
  RstBlockquoteAttribution,
  RstBulletList,
  RstBulletListItem,
  RstCitationDef,
  RstCitationDefGroup,
  RstComment,
  RstDefinitionList,
  RstDefinitionListItem,
  RstDirective,
  RstDoctestBlock,
  RstEnumeratedList,
  RstFieldList,
  RstFieldListItem,
  RstFootnoteDef,
  RstFootnoteDefGroup,
  RstHyperlinkTarget,
  RstLineBlock,
  RstLiteralBlock,
  RstOptionList,
  RstOptionListItem,
  RstParagraph,
  RstSection,
  RstSubstitutionDef,
  RstTable,
  RstTableCell,
  RstTransition,
  type RstNode,
} from 'rst-compiler';
import { element } from './hast.ts';
import { rstDirective } from './rst-directive.ts';
import { rstInline } from './rst-inline.ts';
import { anchorOf, type RstScope } from './rst-scope.ts';

/** Writes blocks of a reStructuredText document as HTML elements. */
export function rstBlocks(nodes: readonly RstNode[], scope: RstScope): ElementContent[] {
  return nodes.flatMap((node, index) => {
    const written = block(node, scope);
    return nodes[index + 1] instanceof RstLiteralBlock ? withoutMark(written) : written;
  });
}

/** Of the `::` that announces text as it is, one colon is shown where words stand before it, and none by itself. */
function withoutMark(blocks: ElementContent[]): ElementContent[] {
  const paragraph = blocks.at(-1);
  const last = paragraph?.type === 'element' && paragraph.tagName === 'p' ? paragraph.children.at(-1) : undefined;
  if (last?.type !== 'text') return blocks;
  last.value = last.value.replace(/\s*::$/, (mark) => (mark === '::' ? ':' : ''));
  return paragraph?.type === 'element' && paragraph.children.length === 1 && /^:?$/.test(last.value)
    ? blocks.slice(0, -1)
    : blocks;
}

function block(node: RstNode, scope: RstScope): ElementContent[] {
  const blocks = (nodes: readonly RstNode[]) => rstBlocks(nodes, scope);
  const inline = (nodes: readonly RstNode[]) => rstInline(nodes, scope);
  const { children } = node;
  if (node instanceof RstParagraph) return [element('p', {}, inline(children))];
  if (node instanceof RstSection) return [element(`h${Math.min(Math.max(node.level, 1), 6)}`, {}, inline(children))];
  if (node instanceof RstTransition) return [element('hr', {}, [])];
  if (node instanceof RstLiteralBlock || node instanceof RstDoctestBlock) return [code(node.textContent)];
  if (node instanceof RstBlockquote) return [element('blockquote', {}, blocks(children))];
  if (node instanceof RstBlockquoteAttribution)
    return [element('p', {}, ['— ', element('cite', {}, inline(children))])];
  if (node instanceof RstLineBlock) return [lines(node, scope)];
  if (node instanceof RstBulletList) return [element('ul', {}, blocks(children))];
  if (node instanceof RstEnumeratedList) return [enumerated(node, blocks(children))];
  if (node instanceof RstBulletListItem) return [element('li', {}, unwrapped(blocks(children)))];
  if (node instanceof RstDefinitionList || node instanceof RstFieldList || node instanceof RstOptionList) {
    return [element('dl', {}, blocks(children))];
  }
  if (node instanceof RstDefinitionListItem) return pair(inline(node.term), blocks(node.definition));
  if (node instanceof RstFieldListItem) return pair(inline(node.name), blocks(node.body));
  if (node instanceof RstOptionListItem) return pair([element('code', {}, [optionsOf(node)])], blocks(children));
  if (node instanceof RstTable) return [table(node, scope)];
  if (node instanceof RstFootnoteDefGroup || node instanceof RstCitationDefGroup)
    return [element('dl', {}, blocks(children))];
  if (node instanceof RstFootnoteDef || node instanceof RstCitationDef) {
    return pair([element('span', { id: `footnote-${anchorOf(node.label)}` }, [node.label])], blocks(children));
  }
  if (node instanceof RstHyperlinkTarget) return target(node);
  if (node instanceof RstDirective) return rstDirective(node, scope, rstBlocks);
  if (node instanceof RstComment || node instanceof RstSubstitutionDef) return [];
  // What is not known is still text that somebody wrote.
  return children.length > 0 ? blocks(children) : [element('p', {}, [node.textContent])];
}

/** `type` says how a list is numbered, where that is not by 1, 2, 3, and `start` where that is not from 1. */
function enumerated({ listType, children }: RstEnumeratedList, items: ElementContent[]): ElementContent {
  const type = { Arabic: undefined, AlphabetUpper: 'A', AlphabetLower: 'a', RomanUpper: 'I', RomanLower: 'i' }[
    listType
  ];
  const [first] = children;
  const start = Number((first instanceof RstBulletListItem && /\d+/.exec(first.bullet)?.[0]) || 1);
  return element('ol', { type, start: start === 1 ? undefined : start }, items);
}

function code(text: string): ElementContent {
  return element('pre', {}, [element('code', {}, [`${text.replace(/\n+$/, '')}\n`])]);
}

function lines(node: RstNode, scope: RstScope): ElementContent {
  const written = node.children.flatMap((line, index) => [
    ...(index > 0 ? [element('br', {}, [])] : []),
    ...(line instanceof RstLineBlock ? [lines(line, scope)] : rstInline(line.children, scope)),
  ]);
  return element('p', {}, written);
}

/** A list item of a single paragraph is written without one, as everywhere else. */
function unwrapped(children: ElementContent[]): ElementContent[] {
  const [first, ...rest] = children;
  return first?.type === 'element' && first.tagName === 'p' && rest.length === 0 ? first.children : children;
}

function pair(term: ElementContent[], definition: ElementContent[]): ElementContent[] {
  return [element('dt', {}, term), element('dd', {}, unwrapped(definition))];
}

function optionsOf({ options }: RstOptionListItem): string {
  return options
    .map(({ name, delimiter = ' ', rawArgName }) => name + (rawArgName ? delimiter + rawArgName : ''))
    .join(', ');
}

function target(node: RstHyperlinkTarget): ElementContent[] {
  return node.isTargetingNextNode && !node.isAnonymous ? [element('span', { id: anchorOf(node.label) }, [])] : [];
}

function table({ headRows, bodyRows }: RstTable, scope: RstScope): ElementContent {
  const rows = (all: readonly RstNode[], tag: string) =>
    all.map((row) =>
      element(
        'tr',
        {},
        row.children.map((cell) => element(tag, spans(cell), unwrapped(rstBlocks(cell.children, scope)))),
      ),
    );
  return element('table', {}, [
    ...(headRows.length > 0 ? [element('thead', {}, rows(headRows, 'th'))] : []),
    element('tbody', {}, rows(bodyRows, 'td')),
  ]);
}

function spans(cell: RstNode) {
  if (!(cell instanceof RstTableCell)) return {};
  return { ...(cell.rowSpan > 1 && { rowSpan: cell.rowSpan }), ...(cell.colSpan > 1 && { colSpan: cell.colSpan }) };
}
