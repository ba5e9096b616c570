const halfLife = 2 * 365 * 24 * 60 * 60 * 1000;
/** So much of a result's score stays, however old it is. */
const floor = 0.4;

/**
 * Orders results so that a new release is not drowned by old ones that say the same more often. What is two years older
 * than the newest result keeps 70 % of its score; what has no date counts as that.
 */
export function newestFirst<Result extends { score: number; date: string | undefined }>(
  results: readonly Result[],
): Result[] {
  const times = results.map(({ date }) => (date ? Date.parse(date) : Number.NaN));
  const newest = Math.max(...times.filter((time) => !Number.isNaN(time)));
  const freshness = (date: string | undefined) => (date ? 0.5 ** ((newest - Date.parse(date)) / halfLife) : 0.5);
  const weighed = ({ score, date }: Result) => score * (floor + (1 - floor) * freshness(date));
  return results.toSorted((a, b) => weighed(b) - weighed(a));
}
