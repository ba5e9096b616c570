import { ForgeFailure } from './failure.ts';

/** Fetches in one batch; where the origin lacks single objects, halves the batch until the rest is here. */
export async function fetchWhatIsThere(
  wanted: readonly string[],
  fetch: (wanted: readonly string[]) => Promise<unknown>,
): Promise<void> {
  if (wanted.length === 0) return;
  try {
    await fetch(wanted);
  } catch (error) {
    if (error instanceof ForgeFailure && error.kind !== 'repository') throw error;
    if (wanted.length === 1) return;
    const middle = Math.ceil(wanted.length / 2);
    await fetchWhatIsThere(wanted.slice(0, middle), fetch);
    await fetchWhatIsThere(wanted.slice(middle), fetch);
  }
}
