import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getCollection } from 'astro:content';
import { parse } from 'yaml';
import type { ProductEvidence } from '../../content/model/evidence.ts';
import { Method } from '../../content/model/method.ts';
import type { RequirementSet } from '../../content/model/requirement.ts';
import { toStandings, type Standing } from '../../content/model/standing.ts';
import { once } from './once.ts';
import { portfolio } from './portfolio.ts';
import { contentFolder } from './settings.ts';
import type { Solution } from './solution.ts';

/** A product measured against a set of requirements. */
export interface Assessed {
  solution: Solution;
  evidence: ProductEvidence;
  standings: Standing[];
}

/** The sets of requirements by their ids; the community's own is the first. */
export const requirementSets: () => Promise<Map<string, RequirementSet>> = once(
  async () => new Map((await getCollection('requirements')).map(({ id, data }) => [id, data])),
);

/** How evidence is measured. */
export const method: () => Method = once(() => {
  const file = join(contentFolder, 'evidence.yml');
  return Method.parse(existsSync(file) ? parse(readFileSync(file, 'utf8')) : {});
});

/** Every product with evidence, against the set of that id. */
export const assessed: (set: string) => Promise<Assessed[]> = once(async (id) => {
  const set = (await requirementSets()).get(id);
  const files = new Map((await getCollection('evidence')).map(({ id: product, data }) => [product, data]));
  const { solutions } = await portfolio();
  return solutions.flatMap((solution) => {
    const evidence = files.get(solution.id);
    return set && evidence ? [{ solution, evidence, standings: toStandings(set, evidence) }] : [];
  });
});

/** One product against the community's own set; undefined where there is no set, or no evidence. */
export async function assessedProduct(id: string): Promise<(Assessed & { set: string }) | undefined> {
  const [set] = (await requirementSets()).keys();
  const found = set === undefined ? undefined : (await productsBySet(set)).get(id);
  return found && set !== undefined ? { ...found, set } : undefined;
}

const productsBySet: (set: string) => Promise<Map<string, Assessed>> = once(
  async (set) => new Map((await assessed(set)).map((one) => [one.solution.id, one])),
);

/** How many standings have each verdict, those that nothing measures left out. */
export function countVerdicts(standings: readonly Pick<Standing, 'measured'>[]) {
  const counts = { met: 0, partly: 0, missing: 0, unknown: 0 };
  for (const { measured } of standings) if (measured) counts[measured]++;
  return counts;
}
