import path from 'node:path';
import { ProductEvidence } from '../../content/model/evidence.ts';
import { toVerdictHistory } from '../../content/model/verdict-history.ts';
import { writeWholeIfOther } from '../write-whole.ts';
import { readCommittedStates } from './committed-states.ts';

/** Writes, beside each product's evidence, how its verdicts changed by the catalogue's own commits. */
export async function writeVerdictHistory(content: string): Promise<void> {
  const harvested = path.join(content, 'harvested');
  for (const { product, states } of await readCommittedStates(harvested, 'evidence.json', ProductEvidence)) {
    const history = toVerdictHistory(states.map(({ commit, date, value }) => ({ commit, date, evidence: value })));
    await writeWholeIfOther(path.join(harvested, product, 'history.json'), `${JSON.stringify(history, null, 1)}\n`);
  }
}
