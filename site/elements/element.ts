/** An element with a class and a text. Text of others is only ever set as text. */
export function create(name: string, className = '', text = ''): HTMLElement {
  return Object.assign(document.createElement(name), { className, textContent: text });
}

/** A link with a text. */
export function link(address: string, text: string): HTMLAnchorElement {
  return Object.assign(document.createElement('a'), { href: address, textContent: text });
}
