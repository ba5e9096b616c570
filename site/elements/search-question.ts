import type { FoundProduct } from '../search/product-index.ts';

/** Each may lead to a group of texts of its own. */
const nearest = 2;

/** The fields of a form that ask something. */
export function fieldsOf(form: HTMLFormElement) {
  return form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select');
}

/** What is filled in. */
export function readForm(form: HTMLFormElement): URLSearchParams {
  const filled = Array.from(fieldsOf(form), ({ name, value }) => [name, value.trim()]);
  return new URLSearchParams(filled.filter(([, value]) => value !== ''));
}

/** The address of this page with a question. */
export function addressOf(question: URLSearchParams): string {
  return location.pathname + (question.size > 0 ? `?${question}` : '');
}

/** The products that answer. A product is no text: where texts of a type or a language are asked for, none does. */
export function productsFor(question: URLSearchParams, search: (words: string) => FoundProduct[]): FoundProduct[] {
  const { q: words, type = 'product', product, language } = Object.fromEntries(question);
  if (!words || type !== 'product' || language) return [];
  return search(words).filter(({ name }) => !product || name === product);
}

/** The products whose texts are likely to answer: the one that was chosen, else the first that do themselves. */
export function productsNear(question: URLSearchParams, search: (words: string) => FoundProduct[]): string[] {
  const { q: words = '', product } = Object.fromEntries(question);
  const found = search(product ?? words).filter(({ name }) => !product || name === product);
  return found.slice(0, nearest).map(({ id }) => id);
}
