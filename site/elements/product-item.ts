import type { FoundProduct } from '../search/product-index.ts';
import { create, link } from './element.ts';

/** A product that was found: its name as a link below `base`, what it does, and where it belongs. */
export function productItem(product: FoundProduct, base: string): HTMLElement {
  const item = document.createElement('li');
  const name = create('p', 'found-name');
  name.append(link(`${base}${product.id}/`, product.name));
  const facts = create('p', 'kind', [product.stage, ...product.areas].join(' · '));
  item.append(name);
  if (product.summary) item.append(create('p', 'excerpt', product.summary));
  item.append(facts);
  return item;
}
