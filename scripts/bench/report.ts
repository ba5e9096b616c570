import { cpus } from 'node:os';
import { against, type Figures } from './figures.ts';
import type { Cost } from './run-measured.ts';
import { costCells, toTable } from './table.ts';

/** What there is to tell. */
export interface Told {
  products: number;
  runs: number;
  costs: ReadonlyMap<string, Cost>;
  /** Seconds that a unit of work takes on this machine. */
  unit: number;
  figures: Figures;
  last: Figures | undefined;
  remarks: readonly string[];
}

/** The whole run as Markdown. */
export function toReport(told: Told): string {
  const { products, runs, unit, remarks } = told;
  const ratios = ratioRows(told.costs);
  const parts = [
    `# ${products} products`,
    `Median of ${runs}; ${cpus().length} processors; a unit of work takes ${unit.toFixed(2)} s. Processor time and memory are those of all processes together. The last two columns compare with the committed figures, processor time in units of work.`,
    toTable(costRows(told)),
    toTable(sizeRows(told)),
    ratios.length > 0 ? toTable(ratios) : '',
    ...remarks,
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

function costRows({ costs, figures, last }: Told) {
  return [...costs].map(([what, cost]) => ({
    what,
    ...costCells(cost),
    'CPU, now / then': against(figures.costs[what]?.units, last?.costs[what]?.units),
    'memory, now / then': against(figures.costs[what]?.megabytes, last?.costs[what]?.megabytes),
  }));
}

function sizeRows({ figures, last }: Told) {
  return Object.entries(figures.sizes).map(([what, size]) => ({
    what,
    now: size,
    'now / then': against(size, last?.sizes[what]),
  }));
}

/** What is held against what; several of one side count in sum. */
type Comparison = [what: string, own: readonly string[], peer: readonly string[]];

const withHugo = ['one language', 'both languages'].flatMap((which): Comparison[] => {
  const [clean, refresh] = [`Hugo, ${which}: clean`, `Hugo, ${which}: after one release`];
  const indexed = 'Pagefind over the pages of Hugo, one language';
  const rendered = 'harvest, all read and rendered again';
  return [
    [`refresh: harvest, pages and search index / ${refresh}`, ['refresh: harvest and build'], [refresh]],
    [`clean build, search index and all / ${clean}`, ['build, clean'], [clean]],
    [`all rendered again and a clean build / ${clean}`, [rendered, 'build, clean'], [clean]],
    [`clean build, search index and all / ${clean}, with Pagefind`, ['build, clean'], [clean, indexed]],
  ];
});

const comparisons: readonly Comparison[] = [
  ...withHugo,
  ...['clean', 'after one release'].map((when): Comparison => {
    const peer = `Starlight with its search, one language: ${when}`;
    return [`build in both languages / ${peer}`, [`build, ${when}`], [peer]];
  }),
];

function ratioRows(costs: ReadonlyMap<string, Cost>) {
  const sum = (names: readonly string[], of: keyof Cost) =>
    names.reduce((sum, name) => sum + (costs.get(name)?.[of] ?? Number.NaN), 0);
  return comparisons.flatMap(([what, own, peer]) => {
    const ratio = (of: keyof Cost) => (sum(own, of) / sum(peer, of)).toFixed(2);
    return Number.isNaN(sum(peer, 'seconds'))
      ? []
      : [{ ratio: what, time: ratio('seconds'), CPU: ratio('cpuSeconds') }];
  });
}
