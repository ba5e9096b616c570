import { viewPath, type Order, type View } from '../catalogue/orders.ts';

/** The address of a page of a whole list by its number; the first has none. */
export function numberedPage(address: string) {
  return (number: number) => (number === 1 ? address : `${address}page/${number}/`);
}

/** The address of a page of a narrower list, which has its own address. */
export function pageBelow(address: string) {
  return (number: number) => (number === 1 ? address : `${address}${number}/`);
}

/** The address of a page of the list of products in a form and an order. */
export function productPage(view: View, order: Order) {
  const first = viewPath(view, order);
  return first === '/products/' ? numberedPage(first) : pageBelow(first);
}
