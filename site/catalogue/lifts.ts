import type { Method } from '../../content/model/method.ts';
import type { Level } from '../../content/model/product.ts';
import { levelAbove, obstaclesTo, type Standing } from '../../content/model/standing.ts';
import type { Assessed } from './evidence.ts';
import type { Solution } from './solution.ts';

/** One thing to do on the way to a level. */
export interface Lift {
  standing: Standing;
  /** The check that speaks against it, and what it advises. */
  advice: Method['checks'][string] | undefined;
  finding: Standing['measurements'][number] | undefined;
  /** A product that has it, as measured. */
  example: Solution | undefined;
}

/** The level a product is on its way to, and what stands in between. At the top, what would strengthen it. */
export function toLifts(
  { solution, standings }: Assessed,
  examples: ReadonlyMap<string, Solution[]>,
  { checks }: Method,
): { level: Level; top: boolean; lifts: Lift[] } {
  const above = levelAbove(solution.product.level?.value);
  const level = above ?? 3;
  const lifts = obstaclesTo(standings, level).map((standing) => {
    const finding =
      standing.measurements.find(({ verdict }) => verdict === 'missing') ??
      standing.measurements.find(({ verdict }) => verdict === 'partly');
    return {
      standing,
      finding,
      advice: finding && checks[finding.check],
      example: examples.get(standing.requirement.id)?.find(({ id }) => id !== solution.id),
    };
  });
  return { level, top: above === undefined, lifts };
}
