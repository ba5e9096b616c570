import {
  countValue,
  matches,
  readAnswers,
  readSelection,
  writeSelection,
  type Filterable,
  type Selection,
} from '../catalogue/filter.ts';
import { sentenceFor } from './announce.ts';
import { readBoxes, type Box } from './filter-boxes.ts';
import { gatherPages } from './gather-pages.ts';
import { keepQuery } from './keep-query.ts';
import { loadProducts } from './load-products.ts';
import { showChosen } from './show-chosen.ts';
import { showWaysOut, waysOut } from './ways-out.ts';

interface Item extends Filterable {
  element: HTMLElement;
}

/**
 * Turns the links of the catalogue's filter into a form that works as one types, with its state in the address. On the
 * page of a value everything narrows that value down, and the other values of its facet stay links. The other pages of
 * a long list are fetched when something is first asked for.
 */
class CatalogueFilter extends HTMLElement {
  private shown = 0;
  private items: Promise<Item[]> | undefined;

  connectedCallback() {
    const text = this.querySelector<HTMLInputElement>('.filter-text input');
    if (!text) return;
    const boxes = readBoxes(this);
    const names = [...new Set(boxes.map(({ name }) => name))];
    text.closest('p')?.removeAttribute('hidden');

    const restore = () => {
      const selection = readSelection(new URLSearchParams(location.search), names);
      text.value = selection.text;
      for (const { name, input } of boxes) input.checked = selection.chosen[name]?.includes(input.value) ?? false;
      void this.show(selection, boxes);
    };
    const choose = () => {
      const parameters = new URLSearchParams({ q: text.value });
      for (const { name, input } of boxes) if (input.checked) parameters.append(name, input.value);
      const selection = readSelection(parameters, names);
      history.replaceState(null, '', location.pathname + writeSelection(selection));
      void this.show(selection, boxes);
    };
    this.addEventListener('input', ({ target }) => {
      if (target === text || boxes.some(({ input }) => input === target)) choose();
    });
    this.querySelector('.clear')?.addEventListener('click', () => {
      text.value = '';
      for (const { input } of boxes) input.checked = false;
      choose();
      // The button goes, and with it the place one had reached.
      text.focus();
    });
    addEventListener('popstate', restore);
    restore();
  }

  private async show(selection: Selection, boxes: readonly Box[]) {
    keepQuery();
    showChosen(this, boxes.filter(({ input }) => input.checked).length, writeSelection(selection) !== '');
    if (!this.items && writeSelection(selection) === '' && this.querySelector('.page-links')) return;
    const turn = ++this.shown;
    this.items ??= gatherPages(this, '[data-item]').then((elements) => elements.map(readItem));
    const [items, found] = await Promise.all([this.items, this.find(selection.text)]).catch((error: unknown) => {
      this.items = undefined;
      if (turn === this.shown) this.say(this.dataset['failed'] ?? '');
      throw error;
    });
    // Answers may overtake each other.
    if (turn !== this.shown) return;
    for (const item of items) item.element.hidden = !matches(item, selection, found);
    for (const { name, input, count } of boxes) {
      const number = countValue(items, selection, name, input.value, found);
      count.textContent = String(number);
      input.closest('li')?.classList.toggle('empty', number === 0 && !input.checked);
    }
    const left = items.filter(({ element }) => !element.hidden).length;
    this.say(sentenceFor(left, this.querySelector<HTMLElement>('.result-count')?.dataset ?? {}));
    const count = (other: Selection) =>
      items.filter((item) => matches(item, other, other.text ? found : undefined)).length;
    showWaysOut(this, left > 0 ? [] : waysOut(selection, boxes, this.querySelector('.filter-text input')), count);
    const none = this.querySelector<HTMLElement>('.filter-none');
    if (none) none.hidden = left > 0;
  }

  private say(text: string) {
    const status = this.querySelector('.result-count');
    if (status) status.textContent = text;
  }

  /** The products that answer most of the words; undefined where nothing is asked. */
  private async find(text: string): Promise<ReadonlySet<string> | undefined> {
    if (!text.trim()) return undefined;
    const found = (await loadProducts(this.dataset['products'] ?? '')).search(text);
    const most = Math.max(0, ...found.map(({ matched }) => matched));
    return new Set(found.filter(({ matched }) => matched === most).map(({ id }) => id));
  }
}

function readItem(element: HTMLElement): Item {
  return { element, id: element.dataset['item'] ?? '', facets: readAnswers(element.dataset['answers'] ?? '') };
}

customElements.define('catalogue-filter', CatalogueFilter);
