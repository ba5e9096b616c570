import { median } from './median.ts';
import type { Cost, Measured } from './run-measured.ts';

/** What something cost, under a name. */
export type Named = readonly [name: string, cost: Cost];

/** Something that makes a site of the made portfolio. */
export interface Contestant {
  /** From nothing. */
  clean(round: number): Promise<Named[]>;
  /** Once more, after this product has a new release. */
  refresh(round: number): Promise<Named[]>;
}

/** Lets all take turns (A B A B), so that what else the machine does meets all alike; answers with the medians. */
export async function takeTurns(contestants: readonly Contestant[], rounds: number): Promise<Map<string, Cost>> {
  const measured = new Map<string, Cost[]>();
  for (let round = 0; round < rounds; round++) {
    for (const turn of ['clean', 'refresh'] as const) {
      for (const contestant of contestants) {
        for (const [name, cost] of await contestant[turn](round)) {
          process.stderr.write(`${name}: ${cost.seconds.toFixed(1)} s, CPU ${cost.cpuSeconds.toFixed(1)} s\n`);
          measured.set(name, [...(measured.get(name) ?? []), cost]);
        }
      }
    }
  }
  return new Map([...measured].map(([name, costs]) => [name, medianCost(costs)]));
}

function medianCost(costs: readonly Cost[]): Cost {
  return {
    seconds: median(costs.map(({ seconds }) => seconds)),
    cpuSeconds: median(costs.map(({ cpuSeconds }) => cpuSeconds)),
    peakMegabytes: median(costs.map(({ peakMegabytes }) => peakMegabytes)),
  };
}

/** What several runs one after the other cost. */
export function inSum(costs: readonly Cost[]): Cost {
  return {
    seconds: costs.reduce((sum, { seconds }) => sum + seconds, 0),
    cpuSeconds: costs.reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0),
    peakMegabytes: Math.max(...costs.map(({ peakMegabytes }) => peakMegabytes)),
  };
}

/** A run that failed has no figures. */
export function succeeded(what: string, measured: Measured): Measured {
  if (measured.code === 0) return measured;
  throw new Error(`${what} ended with ${measured.code}:\n${measured.said}`);
}
