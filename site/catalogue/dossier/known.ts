import type { ProductEvidence } from '../../../content/model/evidence.ts';
import type { Standing } from '../../../content/model/standing.ts';
import type { Solution } from '../solution.ts';
import type { Use } from '../uses.ts';

/** What is known of a product beside its own record. */
export interface Known {
  byId: ReadonlyMap<string, Solution>;
  users: readonly { name: string; use: Use }[];
  /** The product against the community's requirements; undefined where nothing was read. */
  evidence: { evidence: ProductEvidence; standings: readonly Standing[] } | undefined;
}
