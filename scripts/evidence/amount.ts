/** A number with its noun: `amount(1, 'release', 'releases')`. */
export function amount(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
