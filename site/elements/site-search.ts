import type { FoundProduct } from '../search/product-index.ts';
import { sentenceFor } from './announce.ts';
import { keepQuery } from './keep-query.ts';
import { loadProducts, loadProductsAhead } from './load-products.ts';
import { addressOf, fieldsOf, productsFor, productsNear, readForm } from './search-question.ts';
import { showPages } from './show-pages.ts';
import { showProducts } from './show-products.ts';
import { loadTexts, type TextIndex } from './text-index.ts';

/** Of each kind of pages while all are asked for, and of one kind at a time. */
const fewPages = 3;
const manyPages = 10;

interface FoundProducts {
  count: number;
  /** Products whose texts are asked first. */
  near: string[];
  failure: string;
}

/** Searches the whole catalogue: products while one types, the texts when they are asked for. */
class SiteSearch extends HTMLElement {
  private texts: Promise<TextIndex> | undefined;
  private asked = 0;

  connectedCallback() {
    const form = this.querySelector('form');
    if (!form) return;
    const ask = () =>
      void this.ask(readForm(form)).catch((error: unknown) => {
        this.texts = undefined;
        this.say(this.dataset['failed'] ?? '');
        throw error;
      });
    form.addEventListener('input', ({ target }) => {
      if (target instanceof HTMLSelectElement) {
        history.replaceState(null, '', addressOf(readForm(form)));
        ask();
      } else void this.type(readForm(form));
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const address = addressOf(readForm(form));
      // Back leads to the search before this one.
      if (address !== location.pathname + location.search) history.pushState(null, '', address);
      ask();
    });
    const restore = () => {
      const parameters = new URLSearchParams(location.search);
      for (const field of fieldsOf(form)) field.value = parameters.get(field.name) ?? '';
      if (parameters.size > 0 || this.asked > 0) ask();
    };
    addEventListener('popstate', restore);
    restore();
    loadProductsAhead(this.dataset['products'] ?? '');
  }

  private async type(question: URLSearchParams) {
    this.hideTexts();
    const found = await this.findProducts(question);
    const sentences = this.querySelector<HTMLElement>('.found-products')?.dataset ?? {};
    if (found) this.say(found.failure || (question.has('q') ? sentenceFor(found.count, sentences) : ''));
  }

  private async ask(question: URLSearchParams) {
    keepQuery();
    const { q: words = '', type, ...filters } = Object.fromEntries(question);
    const asksTexts = type !== 'product' && question.size > 0;
    if (asksTexts) this.say(this.dataset['searching'] ?? '');
    else this.hideTexts();
    const found = await this.findProducts(question);
    if (!found) return;
    const texts = asksTexts ? await this.showTexts(words, type, filters, found.near) : 0;
    if (texts === undefined) return;
    const sentence = question.size > 0 ? sentenceFor(found.count + texts, this.dataset) : '';
    this.say([sentence, found.failure].filter(Boolean).join(' '));
  }

  /** Texts that answer an earlier question give way. */
  private hideTexts() {
    for (const section of this.querySelectorAll<HTMLElement>('.found-pages')) section.hidden = true;
  }

  /** Shows the products that answer; undefined where something else was asked meanwhile. */
  private async findProducts(question: URLSearchParams): Promise<FoundProducts | undefined> {
    const asked = ++this.asked;
    let found: FoundProduct[] = [];
    let near: string[] = [];
    let failure = '';
    try {
      const index = await loadProducts(this.dataset['products'] ?? '');
      found = productsFor(question, (words) => index.search(words));
      near = productsNear(question, (words) => index.search(words));
    } catch (error) {
      // The texts may answer all the same.
      failure = this.dataset['productsFailed'] ?? '';
      reportError(error);
    }
    const section = this.querySelector<HTMLElement>('.found-products');
    if (asked !== this.asked || !section) return undefined;
    showProducts(section, found, this.dataset['base'] ?? '');
    return { count: found.length, near, failure };
  }

  /**
   * Shows the texts that answer: first out of what is near, then out of all. Tells how many there are; undefined where
   * something else was asked meanwhile.
   */
  private async showTexts(words: string, type: string | undefined, filters: Record<string, string>, near: string[]) {
    const asked = this.asked;
    this.texts ??= loadTexts(this.dataset['texts'] ?? '');
    const index = await this.texts;
    await index.load(near);
    let count = await this.showAnswer(index, words, type, filters);
    // What is of one product stands in one place.
    const isAll = index.isWhole() || (filters['product'] !== undefined && near.length > 0);
    if (!isAll && asked === this.asked) {
      await index.load();
      if (asked === this.asked) count = await this.showAnswer(index, words, type, filters);
    }
    return asked === this.asked ? count : undefined;
  }

  private async showAnswer(
    index: TextIndex,
    words: string,
    type: string | undefined,
    filters: Record<string, string>,
  ): Promise<number> {
    const asked = this.asked;
    const sections = Array.from(this.querySelectorAll<HTMLElement>('.found-pages'));
    const counts = await Promise.all(
      sections.map(async (section) => {
        const kind = section.dataset['type'] ?? '';
        const wanted = type === undefined || type === kind;
        const answer = wanted ? await index.search({ words, filters: { ...filters, type: kind } }) : undefined;
        if (asked !== this.asked) return 0;
        section.hidden = !answer?.count;
        return answer ? showPages(section, answer, type === kind ? manyPages : fewPages) : 0;
      }),
    );
    return counts.reduce((sum, number) => sum + number, 0);
  }

  private say(text: string) {
    const status = this.querySelector('.result-count');
    if (status) status.textContent = text;
  }
}

customElements.define('site-search', SiteSearch);
