const month = (365.25 / 12) * 86_400_000;

/** Whole months from one instant to a later one; none where it is not later. */
export function monthsBetween(from: string, to: string): number {
  return Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / month));
}

/** The instant that lies so many months before. */
export function monthsBefore(instant: string, months: number): string {
  return new Date(Date.parse(instant) - months * month).toISOString();
}
