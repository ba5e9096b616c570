import type { Element, Root } from 'hast';
import { element, text } from './hast.ts';
import { walkElements } from './walk.ts';

const box = /^\s*(?:- )?\[([ x])\](?=\s|$)/i;

/** Makes check boxes of `[x]` in lists that are written as HTML: the only way to have them in a table, as at GitHub. */
export function readTasks(tree: Root): void {
  walkElements(tree, (item, _index, list) => {
    if (item.tagName !== 'li') return;
    const [first, ...rest] = item.children;
    const found = first?.type === 'text' ? box.exec(first.value) : null;
    if (first?.type !== 'text' || !found) return;
    addClass(item, 'task-list-item');
    if (list?.type === 'element') addClass(list, 'contains-task-list');
    const properties = { type: 'checkbox', disabled: true, ...(found[1] !== ' ' && { checked: true }) };
    item.children = [element('input', properties, []), text(first.value.slice(found[0].length)), ...rest];
  });
}

function addClass({ properties }: Element, name: string): void {
  const names = Array.isArray(properties.className) ? properties.className : [];
  if (!names.includes(name)) properties.className = [...names, name];
}
