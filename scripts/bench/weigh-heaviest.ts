import { statSync } from 'node:fs';
import path from 'node:path';
import { budgets } from '../gates/budgets.ts';
import { listPages } from '../gates/pages.ts';
import { scaleFor } from '../gates/weigh.ts';

/** How many of the longest pages of a kind are weighed: the longest is not always the heaviest once compressed. */
const weighed = 5;

/** Of each kind of pages the heaviest in bytes of gzip with its style sheets, and what it may weigh. */
export async function weighHeaviest(out: string) {
  const weigh = scaleFor(out, '/');
  const pages = (await listPages(out)).map((page) => ({ page, size: statSync(path.join(out, page)).size }));
  const rows = [];
  for (const { kind, pages: address, markup: budget } of budgets) {
    const ofKind = pages.filter(({ page }) => address.test(page)).toSorted((a, b) => b.size - a.size);
    const weights = [];
    for (const { page } of ofKind.slice(0, weighed)) weights.push(await weigh(page));
    const [heaviest] = weights.toSorted((a, b) => b.markup - a.markup);
    rows.push({ kind, pages: ofKind.length, heaviest: heaviest?.page, bytes: heaviest?.markup, budget });
  }
  return rows;
}
