import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { loadContent } from '../content/load.ts';
import { basePath } from '../serve/base-path.ts';
import { budgets, fileBudgets, type Budget } from './budgets.ts';
import type { Gate } from './gate.ts';
import { listPages } from './pages.ts';
import { scaleFor, weighFile, type Weight } from './weigh.ts';

/** Weighs the pages of each kind and holds the heaviest against the kind's budget. */
export const size: Gate = {
  name: 'size',
  promise: 'The pages people open first fit their budgets',
  examine: async ({ content, out }) => {
    const pages = await listPages(out);
    const { content: curated } = await loadContent(content);
    const weigh = scaleFor(out, basePath(curated.catalog.url));
    const seen: string[] = [];
    const findings: string[] = [];
    for (const budget of budgets) {
      const weights = await Promise.all(pages.filter((page) => budget.pages.test(page)).map(weigh));
      const heaviest = weights.toSorted((a, b) => b.markup - a.markup)[0];
      seen.push(describe(budget, heaviest));
      findings.push(...overBudget(budget, weights));
    }
    for (const { kind, folder, files, most } of fileBudgets) {
      const names = (await readdir(path.join(out, folder)).catch(() => [])).filter((name) => files.test(name));
      const weights = await Promise.all(names.map((name) => weighFile(path.join(out, folder, name))));
      seen.push(`${kind} ${kilobytes(Math.max(0, ...weights))} kB`);
      findings.push(...overFileBudget(kind, most, weights));
    }
    return { seen: seen.join('; '), findings };
  },
};

/** Where a kind's pages weigh more than they may; a kind without pages is a finding too, for then nothing was weighed. */
export function overBudget(budget: Budget, weights: readonly Weight[]): string[] {
  if (weights.length === 0 && budget.optional) return [];
  if (weights.length === 0) return [`${budget.kind}: no page has an address like ${budget.pages}`];
  return weights.flatMap(({ page, markup, scripts }) => [
    ...(markup > budget.markup ? [`${page}: HTML and CSS ${markup} bytes, may be ${budget.markup}`] : []),
    ...(scripts > budget.scripts ? [`${page}: scripts ${scripts} bytes, may be ${budget.scripts}`] : []),
  ]);
}

/** The same for files that are fetched by a script. */
export function overFileBudget(kind: string, most: number, weights: readonly number[]): string[] {
  if (weights.length === 0) return [`${kind}: there is no such file`];
  return weights.filter((weight) => weight > most).map((weight) => `${kind}: ${weight} bytes, may be ${most}`);
}

function describe({ kind }: Budget, heaviest: Weight | undefined): string {
  if (!heaviest) return `${kind} –`;
  const { markup, markupBrotli, scripts } = heaviest;
  return `${kind} ${kilobytes(markup)} kB gzip (${kilobytes(markupBrotli)} brotli, scripts ${kilobytes(scripts)})`;
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}
