import { sentenceFor } from './announce.ts';
import { loadProducts, loadProductsAhead } from './load-products.ts';
import { productItem } from './product-item.ts';

const most = 6;

/** Shows the products that answer while one types; Enter asks the whole site. */
class QuickSearch extends HTMLElement {
  connectedCallback() {
    const input = this.querySelector('input');
    const list = this.querySelector<HTMLElement>('.suggestions');
    if (!input || !list) return;
    const address = this.dataset['products'] ?? '';
    loadProductsAhead(address);
    input.addEventListener('input', () => void this.suggest(input, list, address));
    this.addEventListener('keydown', (event) => {
      this.move(event, input, list);
    });
    this.addEventListener('focusout', ({ relatedTarget }) => {
      if (relatedTarget instanceof Node && !this.contains(relatedTarget)) list.hidden = true;
    });
    if (document.activeElement === input || input.value) void this.suggest(input, list, address);
  }

  private async suggest(input: HTMLInputElement, list: HTMLElement, address: string) {
    const index = await loadProducts(address);
    const found = input.value.trim() ? index.search(input.value) : [];
    list.replaceChildren(...found.slice(0, most).map((product) => productItem(product, this.dataset['base'] ?? '')));
    list.hidden = found.length === 0;
    const status = this.querySelector('[role="status"]');
    if (status) status.textContent = input.value.trim() ? sentenceFor(found.length, this.dataset) : '';
  }

  /** The arrows go through field and suggestions, and Escape leads back to the field. */
  private move(event: KeyboardEvent, input: HTMLInputElement, list: HTMLElement) {
    const stops = [input, ...list.querySelectorAll('a')];
    const at = stops.findIndex((stop) => stop === document.activeElement);
    if (event.key === 'Escape' && !list.hidden) {
      list.hidden = true;
      input.focus();
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && !list.hidden && at >= 0) {
      stops[Math.max(0, at + (event.key === 'ArrowDown' ? 1 : -1))]?.focus();
    } else return;
    event.preventDefault();
  }
}

customElements.define('quick-search', QuickSearch);
