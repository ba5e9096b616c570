const day = 24 * 60 * 60 * 1000;

/** How long ago the code last changed, counted from the day on which the repositories were read: each step holds the one before. */
export function sinceLastChange(lastCommit: string | undefined, today: string | undefined): string[] {
  if (lastCommit === undefined || today === undefined) return [];
  const days = (Date.parse(today) - Date.parse(lastCommit)) / day;
  if (days <= 92) return ['quarter', 'year'];
  return days <= 366 ? ['year'] : ['older'];
}
