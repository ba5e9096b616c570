/** Evenly spread members of a sorted list, so that each part is met and the choice is the same each time. */
export function sample<T>(list: readonly T[], size: number): T[] {
  const step = Math.max(1, list.length / size);
  return list.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
}
