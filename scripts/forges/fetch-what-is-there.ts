import { ForgeFailure } from './failure.ts';

/**
 * Fetches in one batch; where the origin lacks single objects, halves the batch until the rest is here. Where all
 * together is too large, the first of them are fetched that are not, and no more.
 */
export async function fetchWhatIsThere(
  wanted: readonly string[],
  fetch: (wanted: readonly string[]) => Promise<unknown>,
): Promise<void> {
  let room = true;
  const fetchHalves = async (batch: readonly string[]): Promise<void> => {
    if (batch.length === 0 || !room) return;
    try {
      await fetch(batch);
    } catch (error) {
      if (error instanceof ForgeFailure && error.kind !== 'repository') throw error;
      const middle = Math.ceil(batch.length / 2);
      if (batch.length > 1) await fetchHalves(batch.slice(0, middle));
      if (error instanceof ForgeFailure && error.code === 'tooLarge') room = false;
      else if (batch.length > 1) await fetchHalves(batch.slice(middle));
    }
  };
  await fetchHalves(wanted);
}
