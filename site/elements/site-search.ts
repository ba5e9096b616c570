import { sentenceFor } from './announce.ts';
import { keepQuery } from './keep-query.ts';
import { loadProducts, loadProductsAhead } from './load-products.ts';
import { productItem } from './product-item.ts';
import { showPages } from './show-pages.ts';
import { loadTexts, type TextIndex } from './text-index.ts';

const mostProducts = 8;
/** Of each kind of pages while all are asked for, and of one kind at a time. */
const fewPages = 3;
const manyPages = 10;

/** Searches the whole catalogue: products while one types, the texts when they are asked for. */
class SiteSearch extends HTMLElement {
  private texts: Promise<TextIndex> | undefined;
  private asked = 0;

  connectedCallback() {
    const form = this.querySelector('form');
    if (!form) return;
    const ask = () =>
      void this.ask(form).catch((error: unknown) => {
        this.fail(error);
      });
    form.addEventListener('input', ({ target }) => {
      if (target instanceof HTMLSelectElement) ask();
      else void this.type(readForm(form).get('q') ?? '');
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      ask();
    });
    const restore = () => {
      const parameters = new URLSearchParams(location.search);
      for (const field of fieldsOf(form)) field.value = parameters.get(field.name) ?? '';
      if (parameters.size > 0) ask();
    };
    addEventListener('popstate', restore);
    restore();
    loadProductsAhead(this.dataset['products'] ?? '');
  }

  /** Texts that answer an earlier question give way. */
  private async type(words: string) {
    for (const section of this.querySelectorAll<HTMLElement>('.found-pages')) section.hidden = true;
    await this.showProducts(words);
  }

  private async ask(form: HTMLFormElement) {
    const question = readForm(form);
    history.replaceState(null, '', location.pathname + (question.size > 0 ? `?${question}` : ''));
    keepQuery();
    const { q: words = '', type, ...filters } = Object.fromEntries(question);
    const products = await this.showProducts(type && type !== 'product' ? '' : words);
    if (type === 'product' || question.size === 0) return;
    await this.showTexts(words, type, filters, products);
  }

  private async showProducts(words: string): Promise<number> {
    const asked = ++this.asked;
    const section = this.querySelector<HTMLElement>('.found-products');
    const index = await loadProducts(this.dataset['products'] ?? '');
    const found = words ? index.search(words) : [];
    // Answers may overtake each other.
    if (asked !== this.asked || !section) return found.length;
    const items = found.slice(0, mostProducts).map((product) => productItem(product, this.dataset['base'] ?? ''));
    section.querySelector('ol')?.replaceChildren(...items);
    section.hidden = items.length === 0;
    this.say(words ? sentenceFor(found.length, section.dataset) : '');
    return found.length;
  }

  private async showTexts(words: string, type: string | undefined, filters: Record<string, string>, products: number) {
    const asked = this.asked;
    this.texts ??= loadTexts(this.dataset['texts'] ?? '');
    const index = await this.texts;
    const sections = Array.from(this.querySelectorAll<HTMLElement>('.found-pages'));
    const counts = await Promise.all(
      sections.map(async (section) => {
        const kind = section.dataset['type'] ?? '';
        const wanted = type === undefined || type === kind;
        const answer = wanted ? await index.search({ words, filters: { ...filters, type: kind } }) : undefined;
        section.hidden = !answer?.count;
        return answer && asked === this.asked ? showPages(section, answer, type === kind ? manyPages : fewPages) : 0;
      }),
    );
    if (asked !== this.asked) return;
    const count = counts.reduce((sum, number) => sum + number, 0);
    this.say(sentenceFor(products + count, this.dataset));
  }

  private fail(error: unknown) {
    this.texts = undefined;
    this.say(this.dataset['failed'] ?? '');
    throw error;
  }

  private say(text: string) {
    const status = this.querySelector('.result-count');
    if (status) status.textContent = text;
  }
}

function fieldsOf(form: HTMLFormElement) {
  return form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select');
}

/** What is filled in. */
function readForm(form: HTMLFormElement): URLSearchParams {
  const filled = Array.from(fieldsOf(form), ({ name, value }) => [name, value.trim()]);
  return new URLSearchParams(filled.filter(([, value]) => value !== ''));
}

customElements.define('site-search', SiteSearch);
