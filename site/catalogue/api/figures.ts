import type { z } from 'zod';
import { community } from '../community.ts';
import { computeFigures } from '../portfolio-figures.ts';
import { portfolio } from '../portfolio.ts';
import { today } from '../../reads/files.ts';
import type { ApiFigures } from './schemas.ts';

/** The figures of the portfolio, each as the ids of the records it is counted from. */
export async function figures(): Promise<z.output<typeof ApiFigures>> {
  const { solutions } = await portfolio();
  const { members, vendors } = await community();
  const { stages, mostUsed = null, ...counted } = computeFigures(solutions, members, vendors, today());
  return { asOf: today(), stages: Object.fromEntries(stages), mostUsed, ...counted };
}
