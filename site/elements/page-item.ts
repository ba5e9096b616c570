import { create, link } from './element.ts';
import type { FoundPage } from './text-index.ts';

/** A page that was found, with the words around what was asked for. */
export function pageItem(page: FoundPage): HTMLElement {
  const item = document.createElement('li');
  const title = create('p', 'found-name');
  title.append(link(page.address, page.title));
  const excerpt = create('p', 'excerpt', page.summary);
  if (page.summary === undefined) excerpt.append(...marked(page.excerpt));
  item.append(title, excerpt);
  const kind = [page.product, page.date].filter(Boolean).join(' · ');
  if (kind) item.append(create('p', 'kind', kind));
  if (page.parts.length > 0) {
    const parts = create('ul', 'parts');
    for (const part of page.parts) {
      const entry = document.createElement('li');
      entry.append(link(part.address, part.title));
      parts.append(entry);
    }
    item.append(parts);
  }
  return item;
}

/** An excerpt as text with marks. It is taken apart, never inserted: the index holds text of others. */
function marked(excerpt: string): Node[] {
  const parsed = new DOMParser().parseFromString(excerpt, 'text/html');
  return Array.from(parsed.body.childNodes, (node) => {
    const text = node.textContent ?? '';
    return node.nodeName === 'MARK' ? create('mark', '', text) : document.createTextNode(text);
  });
}
