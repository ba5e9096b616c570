import type { Element, ElementContent, Properties, Text } from 'hast';

/** An element, written short. */
export function element(tagName: string, properties: Properties, children: Array<ElementContent | string>): Element {
  return {
    type: 'element',
    tagName,
    properties,
    children: children.map((child) => (typeof child === 'string' ? text(child) : child)),
  };
}

/** A piece of text. */
export function text(value: string): Text {
  return { type: 'text', value };
}

/** Notes the line of the source that an element stands on. */
export function onLine<Node extends ElementContent>(line: number, node: Node): Node {
  const point = { line, column: 1, offset: 0 };
  if (node.type === 'element') node.position = { start: point, end: point };
  return node;
}
