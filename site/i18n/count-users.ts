import type { Users } from '../catalogue/users-of.ts';
import { translations } from './index.ts';

/** “6 known users”, or by a published figure “50+ municipalities”. */
export function countUsers(locale: string, { count, unit, atLeast }: Users): string {
  const t = translations(locale);
  return atLeast && unit !== 'users' ? t(`reachAtLeast.${unit}`, { count }) : t(`reach.${unit}`, { count });
}
