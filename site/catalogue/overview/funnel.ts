import type { Stage } from '../../../content/model/product.ts';
import type { Solution } from '../solution.ts';

/** How many solutions are in a stage. */
export interface FunnelStep {
  stage: Stage;
  count: number;
}

const order: readonly Stage[] = ['idea', 'project', 'product', 'retired'];

/** The way of the portfolio from idea to retirement; every stage is there, also an empty one. */
export function countStages(solutions: readonly Solution[]): FunnelStep[] {
  return order.map((stage) => ({
    stage,
    count: solutions.filter(({ product }) => product.stage.value === stage).length,
  }));
}
