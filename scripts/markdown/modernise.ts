import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';

const modern: Readonly<Record<string, string>> = { strike: 's', tt: 'code' };

/** Writes HTML of former days as today's: `align` as a class, `strike` and `tt` as the elements that took over. */
export function modernise(tree: Root): void {
  visit(tree, 'element', (element) => {
    element.tagName = modern[element.tagName] ?? element.tagName;
    const { align } = element.properties;
    delete element.properties.align;
    const side = typeof align === 'string' ? /^(left|right|center)$/i.exec(align)?.[1] : undefined;
    if (side) addClass(element, `align-${side.toLowerCase()}`);
  });
}

function addClass({ properties }: Element, name: string): void {
  const names = Array.isArray(properties.className) ? properties.className : [];
  properties.className = [...names, name];
}
