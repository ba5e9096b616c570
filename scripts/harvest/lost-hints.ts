/**
 * Whether a message from a product may have been lost since the last run that went well: runs by how they ended, the
 * newest first, such as `['', 'cancelled', 'success']`. One that has not ended has no word.
 */
export function hasLostHint(runs: readonly string[]): boolean {
  const last = runs.indexOf('success');
  return runs.slice(0, last === -1 ? runs.length : last).includes('cancelled');
}
