import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { Cost } from './run-measured.ts';

/** Figures of one run of the bench, in a form that does not depend on the machine. */
const Figures = z.strictObject({
  /** Processor time in units of `yardstick.ts`, and the highest memory in MB. */
  costs: z.record(z.string(), z.strictObject({ units: z.number(), megabytes: z.number() })),
  /** Sizes in bytes or numbers of pages. */
  sizes: z.record(z.string(), z.number()),
});
export type Figures = z.output<typeof Figures>;

const file = path.join(import.meta.dirname, 'figures.json');
const bySize = () => z.record(z.string(), Figures).parse(JSON.parse(readFileSync(file, 'utf8')));

/** The figures that were last committed for so many products. */
export function lastFigures(products: number): Figures | undefined {
  return bySize()[products];
}

/** Puts these figures in the place of the last ones. */
export function recordFigures(products: number, figures: Figures): void {
  writeFileSync(file, `${JSON.stringify({ ...bySize(), [products]: figures }, null, 2)}\n`);
}

/** @param unit Seconds that a unit of work takes on this machine. */
export function toFigures(costs: ReadonlyMap<string, Cost>, unit: number, sizes: Figures['sizes']): Figures {
  const rounded = (number: number) => Math.round(number * 100) / 100;
  const entries = [...costs].map(([name, { cpuSeconds, peakMegabytes }]): [string, unknown] => [
    name,
    { units: rounded(cpuSeconds / unit), megabytes: Math.round(peakMegabytes) },
  ]);
  return Figures.parse({ costs: Object.fromEntries(entries), sizes });
}

/** How many times as much it is as the last time: `0.87`, or nothing where there was no last time. */
export function against(now: number | undefined, before: number | undefined): string {
  return now === undefined || before === undefined || before === 0 ? '–' : (now / before).toFixed(2);
}
