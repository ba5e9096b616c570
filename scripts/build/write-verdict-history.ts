import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { writeWhole } from '../write-whole.ts';
import { ProductEvidence } from '../../content/model/evidence.ts';
import { toVerdictHistory, type CommittedEvidence } from '../../content/model/verdict-history.ts';
import { readOwnVersions } from '../forges/own-versions.ts';

/** Writes, beside each product's evidence, how its verdicts changed by the catalogue's own commits. */
export async function writeVerdictHistory(content: string): Promise<void> {
  const harvested = path.join(content, 'harvested');
  const versions = await readOwnVersions(harvested, '*/evidence.json');
  const byProduct = Map.groupBy(versions, ({ path: file }) => path.posix.dirname(file));
  const present = new Set(await readdir(harvested).catch(() => []));
  for (const [product, states] of byProduct) {
    if (!present.has(product)) continue;
    const history = toVerdictHistory(states.flatMap(readState));
    await writeWhole(path.join(harvested, product, 'history.json'), `${JSON.stringify(history, null, 1)}\n`);
  }
}

/** A state that an earlier form of the schema wrote is left out: what it meant can no longer be told. */
function readState({ commit, date, content }: { commit: string; date: string; content: Buffer }): CommittedEvidence[] {
  try {
    const parsed = ProductEvidence.safeParse(JSON.parse(content.toString('utf8')));
    return parsed.success ? [{ commit, date, evidence: parsed.data }] : [];
  } catch {
    return [];
  }
}
