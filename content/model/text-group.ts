/**
 * The group of the text index that holds what is found of a product, by chance but always the same: the browser asks
 * for it, and the build puts it there. Where there are several, the first is for what is of no product.
 */
export function groupOfProduct(product: string, count: number): number {
  if (count === 1) return 0;
  let hash = 0x811c9dc5;
  // FNV-1a.
  for (const byte of new TextEncoder().encode(product)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return 1 + (hash % (count - 1));
}
