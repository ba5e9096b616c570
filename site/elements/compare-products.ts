import type { Compared } from '../catalogue/compare.ts';
import { fillTable } from './fill-table.ts';
import { keepQuery } from './keep-query.ts';
import { showWhatWaited } from './show-what-waited.ts';

const most = 5;

/** Puts the products of the address side by side, and lets others be added and taken away. */
class CompareProducts extends HTMLElement {
  private chosen: string[] = [];

  connectedCallback() {
    const select = this.querySelector('select');
    if (!select) return;
    this.hidden = false;
    select.addEventListener('change', () => {
      if (select.value) this.choose([...this.chosen, select.value]);
      select.value = '';
    });
    this.addEventListener('click', ({ target }) => {
      const id = target instanceof HTMLButtonElement ? target.value : '';
      if (id) this.choose(this.chosen.filter((other) => other !== id));
    });
    this.onlyDifferences?.addEventListener('change', () => {
      this.keepInAddress();
    });
    addEventListener('popstate', () => {
      this.restore();
    });
    this.restore();
  }

  private restore() {
    const parameters = new URLSearchParams(location.search);
    if (this.onlyDifferences) this.onlyDifferences.checked = parameters.has('differences');
    const ids = (parameters.get('p') ?? '').split(',');
    // Only products that the list knows are asked for.
    const known = new Set(Array.from(this.querySelectorAll('option'), ({ value }) => value));
    this.chosen = [...new Set(ids)].filter((id) => id !== '' && known.has(id)).slice(0, most);
    void this.show();
  }

  private choose(ids: readonly string[]) {
    this.chosen = [...new Set(ids)].slice(0, most);
    this.keepInAddress();
    void this.show();
  }

  private keepInAddress() {
    const parameters = [
      ...(this.chosen.length > 0 ? [`p=${this.chosen.join(',')}`] : []),
      ...(this.onlyDifferences?.checked ? ['differences'] : []),
    ];
    history.replaceState(null, '', location.pathname + (parameters.length > 0 ? `?${parameters.join('&')}` : ''));
    keepQuery();
  }

  private get onlyDifferences() {
    return this.querySelector<HTMLInputElement>('.only-differences input');
  }

  private async show() {
    keepQuery();
    const { chosen } = this;
    const status = this.querySelector<HTMLElement>('[role="status"]');
    const result = this.querySelector<HTMLElement>('.compare-result');
    const table = this.querySelector('table');
    const select = this.querySelector('select');
    if (!status || !result || !table || !select) return;
    select.disabled = chosen.length >= most;
    try {
      const products = await Promise.all(
        chosen.map((id) => fetchProduct(`${this.dataset['fragments'] ?? ''}${id}.json`)),
      );
      // Answers may overtake each other.
      if (chosen !== this.chosen) return;
      result.hidden = chosen.length === 0;
      fillTable(table, products, { base: this.dataset['base'] ?? '', remove: this.dataset['remove'] ?? '' });
      const names = products.map(({ name }) => name).join(', ');
      status.textContent =
        products.length < 2 ? (status.dataset['two'] ?? '') : (status.dataset['shown'] ?? '').replace('{names}', names);
    } catch (error) {
      status.textContent = this.dataset['failed'] ?? '';
      throw error;
    } finally {
      showWhatWaited();
    }
  }
}

async function fetchProduct(address: string): Promise<Compared> {
  const response = await fetch(address);
  const product: unknown = response.ok ? await response.json() : undefined;
  if (!isCompared(product)) throw new Error(`${address} tells of no product.`);
  return product;
}

function isCompared(value: unknown): value is Compared {
  return typeof value === 'object' && value !== null && 'cells' in value && 'name' in value && 'id' in value;
}

customElements.define('compare-products', CompareProducts);
