import { join } from 'node:path';
import { parse } from 'yaml';
import type { ProductEvidence } from '../../content/model/evidence.ts';
import { Method } from '../../content/model/method.ts';
import type { RequirementSet } from '../../content/model/requirement.ts';
import { toStandings, type Standing } from '../../content/model/standing.ts';
import { once } from '../reads/once.ts';
import { portfolio } from './portfolio.ts';
import { records } from './records.ts';
import { readParsed } from '../reads/files.ts';
import { contentFolder } from '../reads/folders.ts';
import type { Solution } from './solution.ts';

/** A product measured against a set of requirements. */
export interface Assessed {
  solution: Solution;
  evidence: ProductEvidence;
  standings: Standing[];
}

/** The sets of requirements by their ids; the community's own is the first. */
export const requirementSets: () => Map<string, RequirementSet> = once('requirementSets', () =>
  records.requirements.all(),
);

/** How evidence is measured. */
export const method: () => Method = once('method', () => {
  return readParsed(join(contentFolder, 'evidence.yml'), (text) => Method.parse(parse(text))) ?? Method.parse({});
});

/** Every product with evidence, against the set of that id. */
export const assessed: (set: string) => Promise<Assessed[]> = once('assessed', async (id) => {
  const set = requirementSets().get(id);
  const { solutions } = await portfolio();
  return solutions.flatMap((solution) => {
    const evidence = records.evidence.get(solution.id);
    return set && evidence ? [{ solution, evidence, standings: toStandings(set, evidence) }] : [];
  });
});

/** One product against the community's own set; undefined where there is no set, or no evidence. */
export async function assessedProduct(id: string): Promise<(Assessed & { set: string }) | undefined> {
  const [set] = requirementSets().keys();
  const found = set === undefined ? undefined : (await productsBySet(set)).get(id);
  return found && set !== undefined ? { ...found, set } : undefined;
}

const productsBySet: (set: string) => Promise<Map<string, Assessed>> = once(
  'productsBySet',
  async (set) => new Map((await assessed(set)).map((one) => [one.solution.id, one])),
);

/** The first two products that each requirement of a set was measured to be met by, and that nobody faults for it. */
export const examples: (set: string) => Promise<ReadonlyMap<string, Solution[]>> = once('examples', async (set) => {
  const met = (await assessed(set)).flatMap(({ solution, standings }) =>
    standings.flatMap(({ requirement, measured, judged }) =>
      measured === 'met' && judged !== 'red' ? [{ id: requirement.id, solution }] : [],
    ),
  );
  const byRequirement = Map.groupBy(met, ({ id }) => id);
  return new Map([...byRequirement].map(([id, of]) => [id, of.slice(0, 2).map(({ solution }) => solution)]));
});

/** How many standings have each verdict, those that nothing measures left out. */
export function countVerdicts(standings: readonly Pick<Standing, 'measured'>[]) {
  const counts = { met: 0, partly: 0, missing: 0, unknown: 0 };
  for (const { measured } of standings) if (measured) counts[measured]++;
  return counts;
}
