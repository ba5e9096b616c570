import { sentenceFor } from './announce.ts';
import { create, link } from './element.ts';
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
    const index = await loadProducts(address).catch((error: unknown) => {
      this.say(this.dataset['failed'] ?? '', true);
      throw error;
    });
    const words = input.value.trim();
    const found = words ? index.search(words) : [];
    list.replaceChildren(...found.slice(0, most).map((product) => productItem(product, this.dataset['base'] ?? '')));
    if (found.length > most) list.append(this.linkToAll(words, found.length));
    list.hidden = found.length === 0;
    this.say(words ? sentenceFor(found.length, this.dataset) : '', found.length === 0);
  }

  private linkToAll(words: string, count: number): HTMLElement {
    const { action = '' } = this.querySelector('form') ?? {};
    const item = create('li', 'all');
    const text = (this.dataset['all'] ?? '').replace('{count}', String(count));
    item.append(link(`${action}?${new URLSearchParams({ q: words, type: 'product' })}`, text));
    return item;
  }

  /** Whoever sees the suggestions needs no number; that there are none must be seen. */
  private say(text: string, visible: boolean) {
    const status = this.querySelector('[role="status"]');
    if (!status) return;
    status.classList.toggle('visually-hidden', !visible);
    status.textContent = text;
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
