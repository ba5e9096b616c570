import {
  countValue,
  facetNames,
  matches,
  readSelection,
  writeSelection,
  type FacetName,
  type Filterable,
  type Selection,
} from '../catalogue/filter.ts';
import { keepQuery } from './keep-query.ts';

interface Item extends Filterable {
  element: HTMLElement;
}

/** Turns the links of the catalogue's filter into a form that works as one types, with its state in the address. */
class CatalogueFilter extends HTMLElement {
  connectedCallback() {
    const text = this.querySelector<HTMLInputElement>('.filter-text input');
    if (!text || this.dataset['whole'] === undefined) return;
    const items = Array.from(this.querySelectorAll<HTMLElement>('.card'), readItem);
    const boxes = Array.from(this.querySelectorAll<HTMLAnchorElement>('a[data-value]'), toCheckbox);
    text.closest('p')?.removeAttribute('hidden');

    const show = (selection: Selection) => {
      const shown = items.filter((item) => matches(item, selection));
      for (const item of items) item.element.hidden = !shown.includes(item);
      for (const { name, input, count } of boxes) {
        const number = countValue(items, selection, name, input.value);
        count.textContent = String(number);
        input.closest('li')?.classList.toggle('empty', number === 0 && !input.checked);
      }
      this.announce(shown.length);
    };
    const restore = () => {
      const selection = readSelection(new URLSearchParams(location.search));
      text.value = selection.text;
      for (const { name, input } of boxes) input.checked = selection.chosen[name].includes(input.value);
      show(selection);
      keepQuery();
    };
    this.addEventListener('input', () => {
      const parameters = new URLSearchParams({ q: text.value });
      for (const { name, input } of boxes) if (input.checked) parameters.append(name, input.value);
      const selection = readSelection(parameters);
      history.replaceState(null, '', location.pathname + writeSelection(selection));
      show(selection);
      keepQuery();
    });
    addEventListener('popstate', restore);
    restore();
  }

  private announce(number: number) {
    const status = this.querySelector<HTMLElement>('.result-count');
    const none = this.querySelector<HTMLElement>('.filter-none');
    if (!status || !none) return;
    const { one = '', other = '' } = status.dataset;
    status.textContent = number === 1 ? one : other.replace('{count}', String(number));
    none.hidden = number > 0;
  }
}

function readItem(element: HTMLElement): Item {
  const values = (name: FacetName) => element.dataset[name]?.split(' ') ?? [];
  return {
    element,
    words: element.dataset['words'] ?? '',
    facets: { area: values('area'), stage: values('stage'), level: values('level'), vendor: values('vendor') },
  };
}

function toCheckbox(link: HTMLAnchorElement) {
  const name = facetNames.find((facet) => facet === link.closest<HTMLElement>('[data-facet]')?.dataset['facet']);
  const count = link.parentElement?.querySelector('.count');
  if (!name || !count) throw new Error('The filter’s markup has changed; see Catalogue.astro.');
  const input = Object.assign(document.createElement('input'), {
    type: 'checkbox',
    value: link.dataset['value'] ?? '',
  });
  const label = document.createElement('label');
  label.append(input, ` ${link.textContent.trim()}`);
  link.replaceWith(label);
  return { name, input, count };
}

customElements.define('catalogue-filter', CatalogueFilter);
