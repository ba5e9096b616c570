import type { Element, Nodes, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import type { CalloutKind } from './callouts.ts';
import { walkElements } from './walk.ts';

/** Words that the catalogue adds to a document, in the document's own language. */
interface Words {
  callout: Readonly<Record<CalloutKind, string>>;
  table: string;
  diagram: string;
  task: string;
  footnotes: string;
  backTo: string;
}

const words: Readonly<Record<string, Words>> = {
  en: {
    callout: { note: 'Note', tip: 'Tip', important: 'Important', warning: 'Warning', caution: 'Caution' },
    table: 'Table',
    diagram: 'Diagram, written in Mermaid',
    task: 'Task',
    footnotes: 'Footnotes',
    backTo: 'Back to reference',
  },
  da: {
    callout: { note: 'Bemærk', tip: 'Tip', important: 'Vigtigt', warning: 'Advarsel', caution: 'Forsigtig' },
    table: 'Tabel',
    diagram: 'Diagram, skrevet i Mermaid',
    task: 'Opgave',
    footnotes: 'Fodnoter',
    backTo: 'Tilbage til henvisning',
  },
};

/** Names what would otherwise have no name for a screen reader: callouts, tables, check boxes, footnotes. */
export function label(tree: Root, lang: string | null): void {
  const say = words[lang ?? 'en'] ?? words.en;
  if (!say) return;
  const write = (element: Element, value: string) => {
    element.children = [{ type: 'text', value }];
    // They are English, too, where the text is in another language, or in one that nobody knows.
    if (say !== words[lang ?? '']) element.properties.lang = 'en';
  };
  walkElements(tree, (element, _index, parent) => {
    const { properties, tagName } = element;
    if (hasClass(element, 'callout-title') && element.children.length === 0 && parent) {
      const kind = kindOf(parent);
      if (kind) write(element, say.callout[kind]);
    }
    if (hasClass(element, 'table-scroll')) properties.ariaLabel = nameTable(element, say);
    if (tagName === 'figcaption' && parent?.type === 'element' && hasClass(parent, 'diagram'))
      write(element, say.diagram);
    if (tagName === 'tr') nameTasks(element);
    if (tagName === 'input') properties.ariaLabel ||= (parent && short(ownText(parent))) || say.task;
    if (properties.id === 'footnote-label') write(element, say.footnotes);
    if (typeof properties.ariaLabel === 'string') {
      properties.ariaLabel = properties.ariaLabel.replace('Back to reference', say.backTo);
    }
  });
}

/** A check box that has a cell to itself is named by the other cells of its row. */
function nameTasks(row: Element): void {
  const cells = row.children.filter((cell) => cell.type === 'element');
  for (const cell of cells) {
    if (toString(cell).trim() !== '') continue;
    const others = cells.map((other) => toString(other).trim()).filter(Boolean);
    walkElements(cell, ({ tagName, properties }) => {
      if (tagName === 'input') properties.ariaLabel = short(others.join(', '));
    });
  }
}

function nameTable(scroller: Element, say: Words): string {
  const headers: string[] = [];
  walkElements(scroller, (element) => {
    if (element.tagName === 'caption') headers.unshift(toString(element).trim());
    if (element.tagName === 'th') headers.push(toString(element).trim());
  });
  const named = short(headers.filter(Boolean).join(', '));
  return named ? `${say.table}: ${named}` : say.table;
}

function kindOf(node: Nodes): CalloutKind | undefined {
  const kinds: CalloutKind[] = ['note', 'tip', 'important', 'warning', 'caution'];
  return kinds.find((kind) => node.type === 'element' && hasClass(node, `callout-${kind}`));
}

function hasClass({ properties }: Element, name: string): boolean {
  return Array.isArray(properties.className) && properties.className.includes(name);
}

/** The text of a list item, without the lists in it. */
function ownText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && /^[uo]l$/.test(node.tagName)) return '';
  return 'children' in node ? node.children.map(ownText).join('') : '';
}

function short(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  return plain.length > 100 ? `${plain.slice(0, 99)}…` : plain;
}
