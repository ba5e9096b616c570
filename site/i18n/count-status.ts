import type { StatusGroup } from '../catalogue/uses-by-status.ts';
import { translations } from './index.ts';

/** “6 in use”, “4 considered it (2018–2020)”. */
export function countStatus(locale: string, { status, uses, years, past }: StatusGroup): string {
  const t = translations(locale);
  const count = uses.length;
  if (!past || !years || status === 'inUse' || status === 'stopped') return t(`usage.group.${status}`, { count });
  const { first, last } = years;
  return t(`usage.past.${status}`, { count, years: first === last ? first : `${first}–${last}` });
}
