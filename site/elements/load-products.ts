import type { ProductArray } from '../search/product-array.ts';
import type { ProductIndex } from '../search/product-index.ts';

const loaded = new Map<string, Promise<ProductIndex>>();

/** Fetches the portfolio in a language, once for each page, and makes its index. */
export function loadProducts(address: string): Promise<ProductIndex> {
  const known = loaded.get(address) ?? load(address);
  loaded.set(address, known);
  // What failed may be tried again.
  known.catch(() => loaded.delete(address));
  return known;
}

/** Fetches it as soon as the page has all of its own, so that the first letter is answered at once, on a slow line too. */
export function loadProductsAhead(address: string): void {
  const ahead = () => void loadProducts(address);
  if (document.readyState === 'complete') ahead();
  else addEventListener('load', ahead, { once: true });
}

async function load(address: string): Promise<ProductIndex> {
  // A page that nobody searches from does without the engine.
  const [response, { indexProducts }, { loadLanguage }] = await Promise.all([
    fetch(address),
    import('../search/product-index.ts'),
    import('../search/languages.ts'),
  ]);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const array: unknown = await response.json();
  if (!isProductArray(array)) throw new Error(`${address} is not a list of products. Build the site again.`);
  return indexProducts(array, await loadLanguage(array.locale));
}

/** It is a file of this site; what is told apart here is an old one from the browser's store. */
function isProductArray(value: unknown): value is ProductArray {
  return typeof value === 'object' && value !== null && 'locale' in value && 'products' in value && 'synonyms' in value;
}
