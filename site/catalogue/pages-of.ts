/** One page of a long list. */
export interface ListPage<Item> {
  items: readonly Item[];
  /** From 1. */
  number: number;
  count: number;
  total: number;
}

/** Cuts a list into pages; an empty list is one empty page. */
export function pagesOf<Item>(items: readonly Item[], size: number): ListPage<Item>[] {
  const count = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: count }, (_, index) => ({
    items: items.slice(index * size, (index + 1) * size),
    number: index + 1,
    count,
    total: items.length,
  }));
}
