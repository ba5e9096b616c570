import type { FoundProduct } from '../search/product-index.ts';
import { productItem } from './product-item.ts';

const most = 8;

/** Fills the section of products with the best of those found, and a button for the others. */
export function showProducts(section: HTMLElement, found: readonly FoundProduct[], base: string): void {
  const list = section.querySelector('ol');
  const more = section.querySelector<HTMLButtonElement>('.more');
  const count = section.querySelector('.count');
  if (!list || !more || !count) throw new Error('The markup of the search has changed; see search.astro.');
  const show = (products: readonly FoundProduct[]) => {
    list.append(...products.map((product) => productItem(product, base)));
  };
  section.hidden = found.length === 0;
  count.textContent = String(found.length);
  list.replaceChildren();
  show(found.slice(0, most));
  more.hidden = found.length <= most;
  more.onclick = () => {
    show(found.slice(most));
    more.hidden = true;
    // The button goes, and with it the place one had reached.
    list.children[most]?.querySelector('a')?.focus();
  };
}
