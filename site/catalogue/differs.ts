/** Whether products answer a question differently. What is not known of one of them is a difference too. */
export function differs(cells: readonly (readonly string[])[]): boolean {
  return new Set(cells.map((cell) => [...cell].sort().join('\n'))).size > 1;
}
