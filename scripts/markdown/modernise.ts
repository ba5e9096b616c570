import type { Element, ElementContent, Parents, Root } from 'hast';
import { SKIP } from 'unist-util-visit';
import { walkElements } from './walk.ts';

const modern: Readonly<Record<string, string>> = { strike: 's', tt: 'code' };

/** Writes HTML of former days as today's, and takes away what the allow-list has left without a meaning. */
export function modernise(tree: Root): void {
  walkElements(tree, (element, index, parent) => {
    if (!parent || index === undefined) return;
    element.tagName = modern[element.tagName] ?? element.tagName;
    alignByClass(element);
    dropEmptyClass(element);
    dropEmptyHead(element);
    // A heading without words heads nothing.
    if (element.tagName === 'th' && isEmpty(element)) element.tagName = 'td';
    if (!isUseless(element, parent)) return;
    parent.children.splice(index, 1, ...element.children);
    return [SKIP, index];
  });
}

function alignByClass({ properties }: Element): void {
  const { align } = properties;
  delete properties.align;
  const side = typeof align === 'string' ? /^(left|right|center)$/i.exec(align)?.[1] : undefined;
  const names = Array.isArray(properties.className) ? properties.className : [];
  if (side) properties.className = [...names, `align-${side.toLowerCase()}`];
}

function dropEmptyClass({ properties }: Element): void {
  if (Array.isArray(properties.className) && properties.className.length === 0) delete properties.className;
}

/** Where a table must have a row of headings, one that has none is written with an empty one. */
function dropEmptyHead(table: Element): void {
  if (table.tagName !== 'table') return;
  const isRow = (child: ElementContent) => child.type === 'element' && child.tagName === 'tr';
  table.children = table.children.filter((child) => {
    if (child.type !== 'element' || child.tagName !== 'thead') return true;
    const cells = child.children.filter(isRow).flatMap((row) => ('children' in row ? row.children : []));
    return cells.some((cell) => cell.type === 'element' && !isEmpty(cell));
  });
}

function isEmpty({ children }: Element): boolean {
  return children.every((child) => child.type === 'text' && child.value.trim() === '');
}

/** A link without address or anchor, a check box outside a task list, a frame around a picture or a block, a paragraph of nothing. */
function isUseless({ tagName, properties, children }: Element, parent: Parents): boolean {
  if (tagName === 'p') return children.length === 0 && Object.keys(properties).length === 0;
  // Code that stands as a block is a block already.
  if (tagName === 'code') return children.some((child) => child.type === 'element' && child.tagName === 'pre');
  if (tagName === 'a') return !properties.href && !properties.id && !properties.name;
  if (tagName === 'input') return parent.type !== 'element' || !isInTask(parent);
  return tagName === 'picture';
}

function isInTask({ tagName, properties: { className } }: Element): boolean {
  return tagName === 'p' || (Array.isArray(className) && className.includes('task-list-item'));
}
